import { parse } from 'yaml';
import { at, isMap, text, type Json } from '../objects.ts';
import type { ChartFiles } from './archive.ts';

/** A packaged chart, as far as a release tells of it. */
export interface PackedChart {
  readonly name: string;
  readonly version: string;
  /** The version of what it installs; the chart's own where that has none. */
  readonly appVersion: string;
  readonly description: string;
  /** All of Chart.yaml. */
  readonly metadata: Json;
  /** The images that its own default values name, as REGISTRY/REPOSITORY:TAG[@DIGEST], sorted. */
  readonly images: readonly string[];
  /** The charts below charts/. */
  readonly subcharts: readonly PackedChart[];
}

/** Every `{registry, repository, tag, digest}` below a value, as one reference each. */
function references(value: unknown): readonly string[] {
  if (!isMap(value)) return [];
  const { registry, repository, tag, digest } = value;
  if (typeof registry !== 'string' || typeof repository !== 'string' || typeof tag !== 'string')
    return Object.values(value).flatMap(references);
  return [`${registry}/${repository}:${tag}${typeof digest === 'string' && digest !== '' ? `@${digest}` : ''}`];
}

function read(files: ChartFiles, path: string): unknown {
  const data = files.get(path);
  if (data === undefined) throw new Error(`Cannot read the chart: ${path} is not in the package.`);
  return parse(Buffer.from(data).toString('utf8'), { version: '1.1' });
}

/**
 * Reads what Chart.yaml and values.yaml of a packaged chart say, and of those that it brings along.
 * @param folder where the chart is in the package, its name for the whole
 * @throws Error where one of the two is missing
 */
export function chartTree(files: ChartFiles, folder: string): PackedChart {
  const metadata = read(files, `${folder}/Chart.yaml`);
  if (!isMap(metadata)) throw new Error(`Cannot read the chart: ${folder}/Chart.yaml is no map.`);
  const own = (key: string): string => text(at(metadata, key));
  const below = `${folder}/charts/`;
  const subcharts = new Set(
    [...files.keys()].filter((path) => path.startsWith(below)).map((path) => path.slice(below.length).split('/')[0] ?? ''),
  );
  return {
    name: own('name'),
    version: own('version'),
    appVersion: text(metadata['appVersion'] ?? metadata['version']),
    description: own('description'),
    metadata,
    // A library has no values, and so names no image.
    images: metadata['type'] === 'library' ? [] : [...new Set(references(read(files, `${folder}/values.yaml`)))].toSorted(),
    subcharts: [...subcharts].toSorted().map((name) => chartTree(files, `${below}${name}`)),
  };
}
