import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, rendered } from '../../testing/rendered.ts';

const ingress = { enabled: true, authentication: { type: 'none' }, host: 'a.example.com' };
const objectsOf = (more: { readonly [key: string]: Json }, others: { readonly [key: string]: Json } = {}) =>
  rendered({ commonLabels: { team: 'all' }, prometheus: { ingress: { ...ingress, ...more } }, ...others }).objects;

const gatewayApi = { enabled: true, name: 'public' };

test('labels of an Ingress, or of the HTTPRoute in its place, win over the common ones', () => {
  const labels = { team: 'own' };
  expect(at(objectsOf({ labels }).get('Ingress prometheus'), 'metadata.labels')).toMatchObject({
    team: 'own',
    'app.kubernetes.io/name': 'prometheus',
  });
  expect(at(objectsOf({}).get('Ingress prometheus'), 'metadata.labels')).toMatchObject({ team: 'all' });
  expect(at(objectsOf({ labels }, { gatewayApi }).get('HTTPRoute prometheus'), 'metadata.labels')).toMatchObject({ team: 'own' });
});

test('a further host may have a certificate of its own', () => {
  const extraHosts = {
    'b.example.com': {},
    'c.example.com': { secretName: 'c-tls' },
    'd.example.com': { enabled: false, secretName: 'd-tls' },
  };
  expect(at(objectsOf({ extraHosts }).get('Ingress prometheus'), 'spec.tls')).toEqual([
    { hosts: ['a.example.com', 'b.example.com'], secretName: 'prometheus-tls' },
    { hosts: ['c.example.com'], secretName: 'c-tls' },
  ]);
});
