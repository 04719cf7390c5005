import { parse } from 'yaml';
import { configFiles, isMap, type Json } from '../objects.ts';
import type { Tally } from '../tally.ts';
import reference from './loki-reference.json' with { type: 'json' };

/**
 * The blocks of Loki's configuration that the chart writes, with every key and its type as the reference of Loki 3.7 gives
 * them; `size` is an integer whose documented default has a unit. Loki itself cannot be run here.
 * https://grafana.com/docs/loki/v3.7.x/configure/, and for TLS of ruler.alertmanager_client, which the reference leaves out,
 * https://github.com/grafana/loki/blob/main/pkg/ruler/base/notifier.go
 */
const blocks: Json = reference;

const duration = /^(?:\d+(?:y|w|d|h|m|s|ms))+$/u;

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  int: (value) => Number.isInteger(value),
  float: (value) => typeof value === 'number',
  size: (value) => Number.isInteger(value) || (typeof value === 'string' && /^\d+[KMGT]?B$/u.test(value)),
  string: (value) => typeof value === 'string',
  url: (value) => typeof value === 'string',
  duration: (value) => typeof value === 'string' && duration.test(value),
  daytime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value),
  'list of strings': (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
};

/** What of a configuration Loki's reference does not know: a sentence for each key, with its path. */
export function unknownToLoki(config: unknown): readonly string[] {
  return wrongInBlock(config, blocks['loki'], '');
}

function wrongInBlock(value: unknown, block: unknown, path: string): readonly string[] {
  if (!isMap(value)) return [`${path} is no map`];
  if (!isMap(block)) return [`${path} is a block that loki-reference.json does not hold`];
  return Object.entries(value).flatMap(([key, below]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const type = block[key];
    if (type === undefined) return [`${here} is no key of Loki`];
    return typeof type === 'string' ? wrongInValue(below, type, here) : wrongInBlock(below, type, here);
  });
}

function wrongInValue(value: unknown, type: string, path: string): readonly string[] {
  const isRight = scalars[type];
  if (isRight !== undefined) return isRight(value) ? [] : [`${path}: ${JSON.stringify(value)} is no ${type}`];
  const entry = /^list of (\w+)s$/u.exec(type)?.[1];
  if (entry === undefined) return wrongInBlock(value, blocks[type], path);
  if (!Array.isArray(value)) return [`${path} is no list`];
  return value.flatMap((one, index) => wrongInBlock(one, blocks[entry], `${path}[${String(index)}]`));
}

/** The rendered loki.yaml against Loki's documented configuration. */
export function checkLoki(tally: Tally, name: string, objects: readonly Json[]): void {
  const config = configFiles(objects, (key) => key === 'loki.yaml').get('loki.yaml');
  if (config !== undefined) tally.add(`${name}: loki.yaml is in Loki's reference`, unknownToLoki(parse(config)).join('\n'));
}
