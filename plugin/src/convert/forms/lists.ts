import { isMap, type Data, type DataMap } from '../../values/merged.ts';
import { below, joined, leaving, nothing, setting, type Converted, type Form } from '../converted.ts';
import { asText, itemsOf } from './fields.ts';
import { holdsTemplate } from './holds-template.ts';

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

/** TLS of an Ingress: the first host has a Secret, and each other host may have its own. */
export const tls: Form = (value, to, beside) => {
  const all: readonly Data[] = Array.isArray(beside['hosts']) ? beside['hosts'] : [];
  return itemsOf(value, (one, index) => {
    const secretName = isMap(one) ? one['secretName'] : undefined;
    const own: readonly Data[] = isMap(one) && Array.isArray(one['hosts']) ? one['hosts'] : [];
    const isFirst = own.length === 0 || all.length === 0 ? index === 0 : own.includes(all[0] ?? null);
    if (secretName === undefined) return isFirst ? setting([...to, 'tls', 'enabled'], true) : nothing;
    if (isFirst) return joined([setting([...to, 'tls', 'enabled'], true), setting([...to, 'tls', 'secretName'], secretName)]);
    return joined(own.map((host) => setting([...to, 'extraHosts', asText(host), 'secretName'], secretName)));
  });
};

/** Flags of a program as a map; there they are fields or texts such as --name=value. */
export const flags: Form = (value, to) =>
  itemsOf(value, (flag) => {
    const text = typeof flag === 'string' ? /^--?(?<name>[^=]+)(?:=(?<value>.*))?$/su.exec(flag)?.groups : undefined;
    if (text !== undefined) return setting([...to, text['name'] ?? ''], text['value'] ?? '');
    return isMap(flag) && typeof flag['name'] === 'string'
      ? setting([...to, flag['name']], asText(flag['value'] ?? ''))
      : leaving('is no flag');
  });

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

/** An Ingress here says how a page is protected, too, and that it serves no https where it serves none. */
export const ingressSwitch: Form = (value, to, beside) => {
  const set = setting([...to, 'enabled'], value);
  if (value !== true) return set;
  const isPlain = !Array.isArray(beside['tls']) || beside['tls'].length === 0;
  const annotations = isMap(beside['annotations']) ? Object.keys(beside['annotations']) : [];
  const isProtected = annotations.some((name) => /^nginx\.ingress\.kubernetes\.io\/auth-(?:type|url|tls-secret)$/u.test(name));
  return joined([
    set,
    isPlain ? setting([...to, 'tls', 'enabled'], false) : nothing,
    isProtected
      ? setting([...to, 'authentication', 'type'], 'annotations')
      : leaving('is converted, but the chart wants to know how the page is protected: set ingress.authentication.type, too'),
  ]);
};

/** Namespaces that a sidecar reads: a list, names with commas between them, or ALL. */
export const namespaces: Form = (value, to) => {
  const names: readonly Data[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  if (names.length === 0) return leaving('is no list of namespaces');
  return names.includes('ALL') ? setting([...to, 'clusterWide'], true) : setting([...to, 'namespaces'], names);
};

/** A list of names, or names with commas between them. */
export const names: Form = (value, to) =>
  setting(
    to,
    (Array.isArray(value) ? value : asText(value).split(',')).filter((one: Data) => one !== ''),
  );

const collected = ['deployments', 'nodes', 'persistentvolumeclaims', 'pods'];

/** `pods` as `pod`, for the names of metrics. */
function singular(resource: string): string {
  return resource
    .replace(/ies$/u, 'ys')
    .replace(/(?<end>ss|x)es$/u, '$<end>s')
    .replace(/s$/u, '');
}

/** Labels of objects, `pods=[team]`: each resource has a metric of them, which the chart drops as long as nobody names it. */
export const labelMetrics: Form = (value, to) => {
  const all: readonly Data[] = Array.isArray(value) ? value : [value];
  const text = all.map(asText).join(',');
  const resources = [...text.matchAll(/(?<resource>[a-z]+)=\[/gu)].map(([, resource = '']) => resource);
  const above = to.slice(0, -1);
  return joined([
    setting(to, text),
    ...resources.map((resource) => setting([...above, 'metrics', `kube_${singular(resource)}_labels`], true)),
    ...resources
      .filter((resource) => !collected.includes(resource))
      .map((resource) =>
        leaving(`is converted, but ${resource} must stand below exporters.kubeStateMetrics.collectors, too, with its apiGroup`),
      ),
  ]);
};

/** Manifests by name; objects of the operator are left, for it does not run. */
export const manifests: Form = (value, to) => {
  if (typeof value !== 'object' || value === null) return leaving('is no list of manifests');
  return joined(
    Object.entries(value).map(([key, one]: [string, Data]) => below(key, manifest(one, Array.isArray(value) ? undefined : key, to))),
  );
};

function manifest(value: Data, key: string | undefined, to: readonly string[]): Converted {
  if (!isMap(value)) return leaving('is a text: templates of Helm in values are not evaluated');
  if (asText(value['apiVersion'] ?? '').startsWith('monitoring.coreos.com/'))
    return leaving(
      'is an object of the Prometheus Operator: what it says is a value here, such as extraAlertGroups or prometheus.extraScrapeJobs',
    );
  if (holdsTemplate(value)) return leaving('holds a template of Helm, which values here do not evaluate');
  const { kind = '', metadata = {} } = value;
  const name = isMap(metadata) ? asText(metadata['name'] ?? '') : '';
  return setting([...to, key ?? `${asText(kind)}-${name}`.toLowerCase().replaceAll(/[^a-z0-9-]/gu, '-')], value);
}
