import { isMap, type Data, type DataMap } from '../../values/merged.ts';
import { below, joined, leaving, nothing, setting, type Converted, type Form } from '../converted.ts';
import { asText, fieldsOf, itemOf, itemsOf, same, textIn, type Field } from './fields.ts';
import { holdsTemplate } from './holds-template.ts';
import { intoSecret } from './into-secret.ts';

/** A text as a key of a map: `My Tempo` as `my-tempo`. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}

/** Secure settings: keys of the Secret with Grafana's credentials. */
function secure(uid: string): Field {
  return (value, to) =>
    isMap(value)
      ? joined(
          Object.keys(value).map((name) => {
            const key = `${uid}-${slug(name.replaceAll(/[A-Z]/gu, (letter) => `-${letter}`))}`;
            return joined([setting([...to, 'secretKeys', name], key), below(name, leaving(intoSecret('grafana.secretName', key)))]);
          }),
        )
      : leaving('is no map');
}

/** What Grafana does with datasources from files in any case. */
const asAlways: Readonly<Record<string, readonly Data[]>> = {
  access: ['proxy'],
  editable: [true, false],
  basicAuth: [true],
  readOnly: [true],
};

function datasource(value: Data, to: readonly string[]): Converted {
  const named = textIn(value, 'uid') ?? textIn(value, 'name') ?? '';
  const uid = slug(named);
  if (uid === '') return leaving('has neither uid nor name');
  const always = Object.entries(asAlways).map(([name, alike]): [string, Field] => [
    name,
    (one) => (alike.includes(one) ? nothing : leaving('is not set for datasources here')),
  ]);
  const renamed = textIn(value, 'uid') !== undefined && named !== uid;
  return fieldsOf(value, [...to, uid], {
    ...Object.fromEntries(always),
    ...same('type', 'url', 'isDefault', 'orgId', 'basicAuthUser', 'user', 'jsonData'),
    version: () => nothing,
    uid: () => (renamed ? leaving(`is ${uid} here: dashboards that name it must follow`) : nothing),
    name: 'title',
    database: 'jsonData.database',
    secureJsonData: secure(uid),
  });
}

/** Datasources by their uid. https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources */
export const datasources: Form = (value, to) => itemsOf(value, (one) => datasource(one, to));

/** Files of datasources. */
export const datasourceFiles: Form = (value, to) =>
  files(value, { datasources: (all) => datasources(all, to, {}), apiVersion: () => nothing });

function files(value: Data, fields: Readonly<Record<string, Field>>): Converted {
  return isMap(value)
    ? joined(Object.entries(value).map(([name, content]) => below(name, fieldsOf(content, [], fields))))
    : leaving('is no map of files');
}

/** Destinations of exemplars: Grafana takes a list. */
export const exemplars: Form = (value, to) =>
  itemOf(value, to, { datasourceUid: 'datasourceUid', traceIdLabelName: 'name', urlDisplayLabel: 'urlDisplayLabel' });

/** Files of Grafana's alerting, by their names without ending. */
export const alertingFiles: Form = (value, to) =>
  isMap(value)
    ? joined(
        Object.entries(value).map(([name, content]) => below(name, fileOf(content, [...to, slug(name.replace(/\.(?:ya?ml|json)$/u, ''))]))),
      )
    : leaving('is no map of files');

function fileOf(content: Data, to: readonly string[]): Converted {
  if (!isMap(content) || ['file', 'secret', 'secretFile'].some((key) => Object.hasOwn(content, key)))
    return leaving('is a file of the chart or a Secret: write what it holds below grafana.alerting');
  if (holdsTemplate(content))
    return leaving('holds a template of Helm, which values here do not evaluate: write what it gives below grafana.alerting');
  return setting(to, content);
}

/** The folder of a provider of dashboards, which another value has. */
function folderOf(provider: string, beside: DataMap): string {
  const all = isMap(beside['dashboardProviders']) ? Object.values(beside['dashboardProviders']) : [];
  const providers = all.flatMap((one): readonly Data[] => (isMap(one) && Array.isArray(one['providers']) ? one['providers'] : []));
  const found = providers.find((one) => textIn(one, 'name') === provider);
  return found === undefined ? '' : (textIn(found, 'folder') ?? '');
}

/** Dashboards by provider and name: those that are written out, in the folder of their provider. */
export const dashboards: Form = (value, to, beside) =>
  isMap(value)
    ? joined(
        Object.entries(value).map(([provider, all]) => {
          const folder = folderOf(provider, beside);
          const here = folder === '' ? [...to, 'extraDashboards'] : [...to, 'extraFolders', folder];
          const each: readonly [string, Data][] = isMap(all) ? Object.entries(all) : [];
          return below(provider, joined(each.map(([name, one]) => below(name, dashboard(one, [...here, slug(name)])))));
        }),
      )
    : leaving('is no map');

function dashboard(value: Data, to: readonly string[]): Converted {
  const json = textIn(value, 'json');
  return json === undefined
    ? leaving('is downloaded or a file of the chart: write its JSON below grafana.extraDashboards, or bring it by the sidecar')
    : setting(to, json);
}

/** What a mount says beside the volume. */
const mountFields = ['mountPath', 'subPath', 'subPathExpr', 'readOnly', 'mountPropagation'];

/**
 * Volumes and mounts that there stand in one entry.
 * @param known the fields of an entry that say what the volume is
 */
function mounts(known: readonly string[], source: (entry: DataMap) => DataMap): Form {
  return (value, to) =>
    itemsOf(value, (entry) => {
      if (!isMap(entry)) return leaving('is no volume');
      const name = asText(entry['name'] ?? '');
      const mount = picked(entry, ...mountFields);
      const others = Object.keys(entry).filter((key) => ![...known, ...mountFields, 'name'].includes(key));
      return joined([
        setting([...to, 'extraVolumes'], [{ name, ...source(entry) }]),
        ...(Object.keys(mount).length === 0 ? [] : [setting([...to, 'extraVolumeMounts'], [{ name, ...mount }])]),
        ...others.map((key) => leaving('has no counterpart here', key)),
      ]);
    });
}

function picked(entry: DataMap, ...names: readonly string[]): DataMap {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => names.includes(key)));
}

const secretFields = ['secretName', 'defaultMode', 'items', 'optional'];

/** Secrets that are mounted. */
export const secretMounts = mounts([...secretFields, 'projected', 'csi'], (entry) => {
  const others = picked(entry, 'projected', 'csi');
  return Object.keys(others).length > 0 ? others : { secret: picked(entry, ...secretFields) };
});

/** ConfigMaps that are mounted. */
export const configMapMounts = mounts(['configMap', 'defaultMode', 'items', 'optional'], ({ configMap = '', ...entry }) => ({
  configMap: { name: configMap, ...picked(entry, 'defaultMode', 'items', 'optional') },
}));

/** Empty directories that are mounted. */
export const emptyDirMounts = mounts(['sizeLimit', 'medium'], (entry) => ({ emptyDir: picked(entry, 'sizeLimit', 'medium') }));

const sources = [
  'configMap',
  'secret',
  'csi',
  'emptyDir',
  'hostPath',
  'projected',
  'persistentVolumeClaim',
  'nfs',
  'downwardAPI',
  'ephemeral',
];

/** Volumes; a claim that is there has a field of its own. */
export const volumes = mounts(['existingClaim', ...sources], (entry) =>
  entry['existingClaim'] === undefined ? picked(entry, ...sources) : { persistentVolumeClaim: { claimName: entry['existingClaim'] } },
);
