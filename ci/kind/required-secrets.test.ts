import { expect, it } from 'vitest';
import type { Json } from '../objects.ts';
import { requiredSecrets } from './required-secrets.ts';

const pod = (spec: Json, metadata: Json = {}): Json => ({ kind: 'StatefulSet', metadata, spec: { template: { spec } } });
const environment = (...references: readonly Json[]): Json => ({
  containers: [{ env: references.map((secretKeyRef) => ({ name: 'A', valueFrom: { secretKeyRef } })) }],
});

it('finds keys in the environment, volumes and whole Secrets, each Secret once', () => {
  const spec = {
    containers: [
      ...[environment({ name: 'a', key: 'x' }, { name: 'a', key: 'y' })['containers']].flat(),
      { envFrom: [{ secretRef: { name: 'b' } }] },
    ],
    volumes: [
      { name: 'c', secret: { secretName: 'c', items: [{ key: 'z', path: 'z' }] } },
      { name: 'd', projected: { sources: [{ secret: { name: 'd' } }] } },
    ],
  };
  const found = requiredSecrets([pod(spec)], 'n').map(({ metadata, stringData }) => [metadata, stringData]);
  expect(found).toEqual([
    [
      { name: 'a', namespace: 'n' },
      { x: 'made-up', y: 'made-up' },
    ],
    [{ name: 'b', namespace: 'n' }, {}],
    [{ name: 'c', namespace: 'n' }, { z: 'made-up' }],
    [{ name: 'd', namespace: 'n' }, {}],
  ]);
});

it('leaves out what is optional', () => {
  const spec = { ...environment({ name: 'a', key: 'x', optional: true }), volumes: [{ secret: { secretName: 'b', optional: true } }] };
  expect(requiredSecrets([pod(spec)], 'n')).toEqual([]);
});

it('takes the namespace of the pods', () => {
  const [secret] = requiredSecrets([pod(environment({ name: 'a', key: 'x' }), { namespace: 'agents' })], 'n');
  expect(secret).toMatchObject({ metadata: { name: 'a', namespace: 'agents' } });
});
