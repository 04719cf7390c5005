import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { at, isMap, items, type Json } from '../../objects.ts';

/** What Grafana would make of its files. */
export interface Provisioned {
  readonly datasources: readonly Json[];
  readonly dashboards: readonly Json[];
  /** Why it would refuse to start; nothing where it would not. */
  readonly fatal: readonly string[];
  /** What it would complain of in its log. */
  readonly complaints: readonly string[];
}

/** A reference to a file in a setting. https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#file-provider */
const fileReference = /\$__file\{([^}]+)\}/gu;

/** Files that settings name and that are not there: Grafana does not start without one. */
function missingFiles(root: string, text: string, place: string): readonly string[] {
  return [...text.matchAll(fileReference)].flatMap(([, path = '']) =>
    existsSync(join(root, path)) ? [] : [`${place} reads ${path}, which is not there`],
  );
}

/** https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources */
function datasourceComplaints(one: Json): readonly string[] {
  const name = String(one['name']);
  const missing = ['name', 'type', 'uid'].filter((key) => typeof one[key] !== 'string' || one[key] === '');
  const url = String(one['url']);
  return [
    ...missing.map((key) => `the data source ${name} has no ${key}`),
    ...(URL.canParse(url) ? [] : [`the address ${url} of the data source ${name} is none`]),
  ];
}

function twice(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.filter((one, index) => values.indexOf(one) !== index))].map(String);
}

function readYaml(file: string): Json {
  const read: unknown = parse(readFileSync(file, 'utf8'));
  if (!isMap(read) || read['apiVersion'] !== 1) throw new Error(`${basename(file)} has not the apiVersion 1`);
  return read;
}

function readDashboard(file: string): Json | string {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const lacks = ['uid', 'title', 'panels'].filter((key) => !isMap(read) || read[key] === undefined);
  if (!isMap(read) || lacks.length > 0) return `${basename(file)} has no ${lacks.join(', no ')}`;
  return items(read['panels']).length === 0 ? `${basename(file)} has no panels` : read;
}

/** The folders of dashboards that the providers name, each of which must be there. */
function dashboardFolders(root: string, files: readonly string[]): readonly string[] {
  const providers = files.flatMap((file) => items(readYaml(file)['providers']));
  return providers.map((one) => join(root, String(at(one, 'options', 'path'))));
}

/** Links of projected volumes stand beside the files that they lead to. */
function filesBelow(folder: string, pattern: string): readonly string[] {
  return globSync(join(folder, pattern))
    .filter((file) => !file.includes('/..'))
    .toSorted();
}

/**
 * Reads what Grafana reads at its start: its settings, data sources and dashboards.
 * @param root of the file system
 * @param settings path of grafana.ini
 */
export function readProvisioned(root: string, settings: string): Provisioned {
  const provisioning = join(root, 'etc/grafana/provisioning');
  const ini = readFileSync(join(root, settings), 'utf8');
  const sources = filesBelow(join(provisioning, 'datasources'), '*.{yaml,yml}');
  const datasources = sources.flatMap((file) => items(readYaml(file)['datasources'])).filter(isMap);
  const folders = dashboardFolders(root, filesBelow(join(provisioning, 'dashboards'), '*.{yaml,yml}'));
  const dashboards = folders.flatMap((folder) => filesBelow(folder, '**/*.json')).map(readDashboard);
  const read = dashboards.filter(isMap);
  const home = /^default_home_dashboard_path *= *(.+)$/mu.exec(ini)?.[1];
  const defaults = datasources.filter((one) => one['isDefault'] === true).length;
  return {
    datasources,
    dashboards: read,
    fatal: [
      ...missingFiles(root, ini, settings),
      ...sources.flatMap((file) => missingFiles(root, readFileSync(file, 'utf8'), basename(file))),
      ...(defaults > 1 ? [`${String(defaults)} data sources are the default`] : []),
      ...twice(datasources.map((one) => one['uid'])).map((uid) => `two data sources have the uid ${uid}`),
    ],
    complaints: [
      ...datasources.flatMap(datasourceComplaints),
      ...folders.filter((folder) => !existsSync(folder)).map((folder) => `there is no folder ${folder}`),
      ...dashboards.filter((one) => typeof one === 'string'),
      ...twice(read.map((one) => one['uid'])).map((uid) => `two dashboards have the uid ${uid}`),
      ...(home === undefined || existsSync(join(root, home)) ? [] : [`the home dashboard ${home} is not there`]),
    ],
  };
}
