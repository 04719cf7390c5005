import { isMap, type Data, type DataMap } from '../../values/merged.ts';
import { joined, leaving, nothing, setting, type Form } from '../converted.ts';
import { asText, fieldsOf, itemsOf } from './fields.ts';

/** A list of names becomes a map of entries that say nothing more. */
export const entries: Form = (value, to) =>
  itemsOf(value, (name) => (typeof name === 'string' ? setting([...to, name], {}) : leaving('is no name')));

/** A list of one becomes that one. */
export const onlyOne: Form = (value, to) =>
  Array.isArray(value) && value.length === 1
    ? setting(to, value[0] ?? null)
    : leaving('is a list of several, where there is place for one');

/** A list of names of Secrets, as texts or as objects. */
export const pullSecrets: Form = (value, to) =>
  Array.isArray(value)
    ? setting(
        to,
        value.map((one: Data) => (typeof one === 'string' ? { name: one } : one)),
      )
    : leaving('is no list');

/** Hosts of an Ingress: the first is the host, the others stand beside it. */
export const hosts: Form = (value, to) =>
  itemsOf(value, (host, index) =>
    index === 0
      ? setting([...to, 'host'], host)
      : typeof host === 'string'
        ? setting([...to, 'extraHosts', host], {})
        : leaving('is no name'),
  );

/** TLS of an Ingress: one Secret for all hosts. */
export const tls: Form = (value, to) =>
  itemsOf(value, (one, index) =>
    index === 0
      ? joined([setting([...to, 'enabled'], true), fieldsOf(one, to, { secretName: 'secretName', hosts: () => nothing })])
      : leaving('is a second certificate, where there is place for one'),
  );

/** Flags of a program as a map. */
export const flags: Form = (value, to) =>
  itemsOf(value, (flag) =>
    isMap(flag) && typeof flag['name'] === 'string' ? setting([...to, flag['name']], asText(flag['value'] ?? '')) : leaving('is no flag'),
  );

/** Labels of every series and alert; two of them are values of their own here. */
export const externalLabels: Form = (value, to) =>
  isMap(value)
    ? joined(
        Object.entries(value).map(([label, one]) =>
          setting(label === 'cluster' || label === 'environment' ? [label] : [...to, label], one),
        ),
      )
    : leaving('is no map');

/** Files of templates by their name without its ending. */
export const templates: Form = (value, to) => (isMap(value) ? setting(to, renamed(value)) : leaving('is no map'));

function renamed(value: DataMap): DataMap {
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => [
      name
        .replace(/\.tmpl$/u, '')
        .replaceAll(/[._]/gu, '-')
        .toLowerCase(),
      text,
    ]),
  );
}

/** An Ingress here says how a page is protected, too. */
export const ingressSwitch: Form = (value, to) => {
  const set = setting(to, value);
  return value === true
    ? joined([set, leaving('is converted, but the chart wants to know how the page is protected: set ingress.authentication.type, too')])
    : set;
};

/** Namespaces that a sidecar reads: a list, names with commas between them, or ALL. */
export const namespaces: Form = (value, to) => {
  const names: readonly Data[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  if (names.length === 0) return leaving('is no list of namespaces');
  return names.includes('ALL') ? setting([...to, 'clusterWide'], true) : setting([...to, 'namespaces'], names);
};
