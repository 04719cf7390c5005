import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, rendered, renderedFor } from '../../testing/rendered.ts';

const claim = (persistence: Json, more: { readonly [key: string]: Json } = {}): Json | undefined =>
  at(rendered({ prometheus: { persistence, ...more } }).objects.get('StatefulSet prometheus'), 'spec.volumeClaimTemplates.0');

test('a claim says no more than it must by default', () => {
  expect(claim({})).toEqual({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', labels: { 'app.kubernetes.io/name': 'prometheus', 'app.kubernetes.io/instance': 'monitoring' } },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '50Gi' } } },
  });
});

test('a claim takes a volume that is there', () => {
  const selector = { matchLabels: { disk: 'fast' } };
  expect(claim({ storageClass: '-', accessMode: 'ReadWriteMany', volumeName: 'pv-1', selector, labels: { backup: 'yes' } })).toMatchObject({
    metadata: { labels: { backup: 'yes', 'app.kubernetes.io/name': 'prometheus' } },
    spec: { accessModes: ['ReadWriteMany'], storageClassName: '', volumeName: 'pv-1', selector },
  });
  expect(claim({ storageClass: 'fast' })).toMatchObject({ spec: { storageClassName: 'fast' } });
});

test('one volume is not for several pods', () => {
  expect(() => claim({ volumeName: 'pv-1' }, { replicas: 2 })).toThrow('prometheus.persistence.volumeName: each of the 2 pods');
});

const policy = (kubeVersion: string, persistence: Json): Json | undefined =>
  at(
    renderedFor(kubeVersion, { loki: { enabled: true, persistence } }).objects.get('StatefulSet loki'),
    'spec.persistentVolumeClaimRetentionPolicy',
  );

test.each([
  ['1.27.0', { whenScaled: 'Delete' }, { whenDeleted: 'Retain', whenScaled: 'Delete' }],
  ['1.34.0', { whenDeleted: 'Delete' }, { whenDeleted: 'Delete', whenScaled: 'Retain' }],
  ['1.26.9', { whenDeleted: 'Delete' }, undefined],
  ['1.34.0', {}, undefined],
  ['1.34.0', { enabled: false, whenDeleted: 'Delete' }, undefined],
])('on Kubernetes %s, with %j, claims are kept as by %j', (version, persistence, expected) => {
  expect(policy(version, persistence)).toEqual(expected);
});
