import { describe, expect, it } from 'vitest';
import type { Json } from '../objects.ts';
import { immutableChanges, mayBreak } from './changes.ts';

const object = (kind: string, rest: Json, apiVersion = 'apps/v1'): Json => ({ apiVersion, kind, metadata: { name: 'x' }, ...rest });
const set = (spec: Json): Json => object('StatefulSet', { spec: { serviceName: 'x', selector: { matchLabels: { a: 'b' } }, ...spec } });
const claim = (labels: Json): Json => ({
  volumeClaimTemplates: [{ metadata: { name: 'data', labels }, spec: { accessModes: ['ReadWriteOnce'] } }],
});

const allowed: readonly (readonly [string, Json, Json])[] = [
  ['replicas and pods of a StatefulSet', set({ replicas: 1, template: { a: 1 } }), set({ replicas: 3, template: { a: 2 } })],
  ['the order of keys', set({ a: 1, b: 2 }), set({ b: 2, a: 1 })],
  ['ports of a Service', object('Service', { spec: { ports: [1] } }, 'v1'), object('Service', { spec: { ports: [2] } }, 'v1')],
  ['the version of an API', object('CronJob', {}, 'batch/v1beta1'), object('CronJob', {}, 'batch/v1')],
  ['data of a ConfigMap', object('ConfigMap', { data: { a: '1' } }, 'v1'), object('ConfigMap', { data: { a: '2' } }, 'v1')],
  ['a Role', object('Role', { rules: [] }), object('Role', { rules: [{}] })],
  [
    'a hook',
    object('Job', { metadata: { name: 'x', annotations: { 'helm.sh/hook': 'test' } }, spec: { template: 1 } }),
    object('Job', { spec: { template: 2 } }),
  ],
];

const refused: readonly (readonly [string, Json, Json, string])[] = [
  [
    'selector',
    set({ selector: { a: 1 } }),
    set({ selector: { a: 2 } }),
    'StatefulSet.apps x: spec.selector changes from {"a":1} to {"a":2}',
  ],
  ['serviceName', set({ serviceName: 'a' }), set({ serviceName: 'b' }), 'spec.serviceName changes from "a" to "b"'],
  ['podManagementPolicy', set({}), set({ podManagementPolicy: 'Parallel' }), 'spec.podManagementPolicy changes from nothing to "Parallel"'],
  ['a label of a volume claim', set(claim({ version: '1' })), set(claim({ version: '2' })), 'spec.volumeClaimTemplates changes'],
  ['no more volumes', set(claim({})), set({}), 'spec.volumeClaimTemplates changes'],
  [
    'a Deployment’s selector',
    object('Deployment', { spec: { selector: 1 } }),
    object('Deployment', { spec: { selector: 2 } }),
    'spec.selector',
  ],
  ['a headless Service', object('Service', { spec: { clusterIP: 'None' } }), object('Service', { spec: {} }), 'spec.clusterIP'],
  ['a Job’s template', object('Job', { spec: { template: 1 } }), object('Job', { spec: { template: 2 } }), 'spec.template'],
  ['a binding', object('RoleBinding', { roleRef: { name: 'a' } }), object('RoleBinding', { roleRef: { name: 'b' } }), 'roleRef changes'],
  [
    'an immutable ConfigMap',
    object('ConfigMap', { immutable: true, data: 1 }),
    object('ConfigMap', { immutable: true, data: 2 }),
    'data changes',
  ],
];

describe('immutableChanges', () => {
  it.each(allowed)('lets %s change', (_name, before, after) => {
    expect(immutableChanges([before], [after])).toEqual([]);
  });

  it.each(refused)('refuses: %s', (_name, before, after, sentence) => {
    const said = immutableChanges([before], [after]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(sentence);
  });

  it('refuses that a StatefulSet goes, and lets others go and come', () => {
    expect(immutableChanges([set({}), object('Service', {}, 'v1')], [object('Role', {})])).toEqual([
      'StatefulSet.apps x is gone: its data would stay behind',
    ]);
  });
});

describe('mayBreak', () => {
  it.each([
    ['1.2.3', '1.2.4', false],
    ['1.2.3', '1.3.0', false],
    ['1.2.3', '2.0.0', true],
    ['0.1.0', '0.1.1', false],
    ['0.1.0-rc.1', '0.1.0', false],
    ['0.1.0', '0.2.0', true],
  ])('%s to %s: %s', (before, after, wanted) => {
    expect(mayBreak(before, after)).toBe(wanted);
  });
});
