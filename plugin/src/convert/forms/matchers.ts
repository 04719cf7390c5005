import { isMap, type Data, type DataMap } from '../../values/merged.ts';
import { asText } from './fields.ts';

const matcher = /^\s*(?<label>[a-zA-Z_][a-zA-Z0-9_]*)\s*(?<op>=~|!~|!=|=)\s*(?<value>"(?:[^"\\]|\\.)*"|[^"{},]*?)\s*$/u;

/**
 * Matchers of a route or inhibition, by label: `severity = "critical"` as a list of texts, or the older map of labels.
 * https://prometheus.io/docs/alerting/latest/configuration/#matcher
 * @param op of the older map: `=` for match, `=~` for match_re
 * @returns undefined where one cannot be read, or two are about the same label, which a map by label cannot hold
 */
export function matchersOf(value: Data, op = '='): DataMap | undefined {
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([label, one]) => [label, { ...withOp(op), value: asText(one) }]));
  if (!Array.isArray(value)) return undefined;
  const read = value.map((one: Data) => (typeof one === 'string' ? matcher.exec(one)?.groups : undefined));
  const labels = new Set(read.map((one) => one?.['label']));
  if (read.includes(undefined) || labels.size < read.length) return undefined;
  return Object.fromEntries(
    read.map((one) => [one?.['label'] ?? '', { ...withOp(one?.['op'] ?? '='), value: unquoted(one?.['value'] ?? '') }]),
  );
}

/** `=` is what the chart takes where nothing is said. */
function withOp(op: string): DataMap {
  return op === '=' ? {} : { op };
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(["\\])/gu, '$1') : value;
}
