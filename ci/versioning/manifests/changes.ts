import { isDeepStrictEqual } from 'node:util';
import { immutableChanges } from '../../immutable/changes.ts';
import { at, isMap, items, type Json } from '../../objects.ts';
import { textOr } from '../text-or.ts';
import type { Finding } from '../finding.ts';
import type { Pair } from './pairs.ts';

/** Labels that name the version, as every upgrade changes them. https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/ */
const ofVersion = ['app.kubernetes.io/version', 'helm.sh/chart'];

/** What changes in an object that stays. */
export function changes({ name, before, after }: Pair): readonly Finding[] {
  if (before === undefined || after === undefined) return [];
  const [was, is] = [before, after].map((object) => withoutVersion(object));
  if (isDeepStrictEqual(was, is)) return [];
  const found = [...immutable(name, before, after), ...podLabels(name, before, after), ...service(name, before, after)];
  return found.length > 0 ? found : [{ kind: 'object changed', subject: name, detail: 'differs' }];
}

/** An object without what names the version alone: labels, and checksums that follow from them. */
function withoutVersion(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersion);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ofVersion.includes(key) && !key.startsWith('checksum/'))
      .map(([key, below]) => [key, withoutVersion(below)]),
  );
}

function immutable(name: string, before: Json, after: Json): readonly Finding[] {
  return immutableChanges([before], [after]).map((sentence) => ({
    kind: 'immutable field',
    subject: name,
    detail: sentence.slice(sentence.indexOf(': ') + 2),
  }));
}

function labelsOf(object: Json): Json {
  const labels = at(object, 'spec', 'template', 'metadata', 'labels');
  return isMap(labels) ? labels : {};
}

function podLabels(name: string, before: Json, after: Json): readonly Finding[] {
  const [was, is] = [labelsOf(before), labelsOf(after)];
  return Object.entries(was)
    .filter(([label, value]) => !ofVersion.includes(label) && is[label] !== value)
    .map(([label, value]) => ({
      kind: 'pod label',
      subject: name,
      detail: `labels its pods ${label}: ${textOr(is[label], 'no more')}, was ${textOr(value, '')}`,
    }));
}

function service(name: string, before: Json, after: Json): readonly Finding[] {
  if (before['kind'] !== 'Service') return [];
  const [was, is] = [before, after].map((object) => new Map(items(at(object, 'spec', 'ports')).map((port) => [portName(port), port])));
  const gone = [...(was?.keys() ?? [])].filter((port) => is?.has(port) !== true);
  const come = [...(is?.keys() ?? [])].filter((port) => was?.has(port) !== true);
  const selects = [before, after].map((object) => at(object, 'spec', 'selector'));
  return [
    ...gone.map((port): Finding => ({ kind: 'port removed', subject: name, detail: `has no port ${port} any more` })),
    ...come.map((port): Finding => ({ kind: 'port added', subject: name, detail: `has a port ${port}` })),
    ...(isDeepStrictEqual(selects[0], selects[1])
      ? []
      : [
          {
            kind: 'selector changed',
            subject: name,
            detail: `selects ${JSON.stringify(selects[1])}, was ${JSON.stringify(selects[0])}`,
          } as const,
        ]),
  ];
}

/** Others refer to a port by its number or by its name. */
function portName(port: unknown): string {
  return `${String(at(port, 'port'))} (${textOr(at(port, 'name'), 'without a name')}, ${textOr(at(port, 'protocol'), 'TCP')})`;
}
