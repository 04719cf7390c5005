import { expect, test } from 'vitest';
import type { Json } from '../../objects.ts';
import { distinct } from '../distinct.ts';
import { compareObjects } from './compare-objects.ts';

const object = (kind: string, name: string, spec: Json = {}, labels: Json = {}): Json => ({ kind, metadata: { name, labels }, spec });
const service = (ports: readonly Json[], selector: Json = {}): Json => object('Service', 'web', { ports, selector });
const pods = (labels: Json, more: Json = {}): Json => object('StatefulSet', 'web', { template: { metadata: { labels } }, ...more });
const web = { name: 'http', port: 80 };

/** What is done, the objects before, those after, and what is said. */
const cases: readonly (readonly [string, readonly Json[], readonly Json[], readonly string[]])[] = [
  ['nothing', [service([web])], [service([web])], []],
  [
    'the version in a label',
    [object('Secret', 'a', {}, { 'helm.sh/chart': 'a-1' })],
    [object('Secret', 'a', {}, { 'helm.sh/chart': 'a-2' })],
    [],
  ],
  ['an object goes', [service([web]), object('Secret', 'a')], [object('Secret', 'a')], ['object removed: Service web is gone']],
  ['a helper goes', [object('ConfigMap', 'a')], [], ['helper removed: ConfigMap a is gone']],
  ['an object comes', [], [service([web])], ['object added: Service web is new']],
  ['a hook comes', [], [{ ...object('Job', 'a'), metadata: { name: 'a', annotations: { 'helm.sh/hook': 'test' } } }], []],
  [
    'another name',
    [object('Service', 'web', { selector: { app: 'web' } })],
    [object('Service', 'www', { selector: { app: 'www' } })],
    ['object renamed: Service web is now called www'],
  ],
  [
    'two may be the new one',
    [object('Secret', 'a')],
    [object('Secret', 'b'), object('Secret', 'c')],
    ['object added: Secret b is new', 'object added: Secret c is new', 'object removed: Secret a is gone'],
  ],
  [
    'another namespace',
    [object('Secret', 'a')],
    [{ kind: 'Secret', metadata: { name: 'a', namespace: 'other' } }],
    ['object added: Secret a in other is new', 'object removed: Secret a is gone'],
  ],
  [
    'another selector',
    [service([web], { a: '1' })],
    [service([web], { a: '2' })],
    ['selector changed: Service web selects {"a":"2"}, was {"a":"1"}'],
  ],
  [
    'another port',
    [service([web])],
    [service([{ ...web, port: 81 }])],
    ['port added: Service web has a port 81 (http, TCP)', 'port removed: Service web has no port 80 (http, TCP) any more'],
  ],
  [
    'a port under another name',
    [service([web])],
    [service([{ ...web, name: 'web' }])],
    ['port added: Service web has a port 80 (web, TCP)', 'port removed: Service web has no port 80 (http, TCP) any more'],
  ],
  [
    'one more port',
    [service([web])],
    [service([web, { port: 443, protocol: 'UDP' }])],
    ['port added: Service web has a port 443 (without a name, UDP)'],
  ],
  [
    'a label of pods',
    [pods({ app: 'web', 'helm.sh/chart': 'a-1' })],
    [pods({ app: 'www', 'helm.sh/chart': 'a-2' })],
    ['pod label: StatefulSet web labels its pods app: www, was web'],
  ],
  ['a label of pods goes', [pods({ app: 'web' })], [pods({})], ['pod label: StatefulSet web labels its pods app: no more, was web']],
  [
    'an immutable field',
    [pods({}, { serviceName: 'a' })],
    [pods({}, { serviceName: 'b' })],
    ['immutable field: StatefulSet web spec.serviceName changes from "a" to "b"'],
  ],
  ['anything else', [pods({}, { replicas: 1 })], [pods({}, { replicas: 2 })], ['object changed: StatefulSet web differs']],
];

test.each(cases)('%s', (_name, before, after, wanted) => {
  expect(
    compareObjects(before, after)
      .map(({ kind, subject, detail }) => `${kind}: ${subject} ${detail}`)
      .toSorted(),
  ).toEqual(wanted);
});

test('the same of an object with a prefix before its name is said once', () => {
  const [first, second] = ['Service grafana', 'Service blue-grafana'].map(
    (subject) => ({ kind: 'object added', subject, detail: 'is new' }) as const,
  );
  if (first === undefined || second === undefined) throw new Error('There are two findings.');
  const other = { ...second, detail: 'is gone' };
  expect(distinct([second, first, first, other])).toEqual([first, other]);
});
