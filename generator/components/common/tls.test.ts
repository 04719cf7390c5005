import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered, textAt } from '../../testing/rendered.ts';

const all = { loki: { enabled: true, rules: { A: { expr: 'vector(1)' } } } };
const secured = { componentTls: { enabled: true }, ...all };

/** An address of Prometheus or Alertmanager without TLS. */
const plain = /http:\/\/(?:_web\._tcp\.)?(?:(?:blue-)?(?:prometheus|alertmanager)|localhost:909[03])[^"\s]*/gu;

function textOf(values: Json): string {
  const { objects, notes } = rendered(values);
  return `${JSON.stringify([...objects])}${notes}`;
}

/** The keys of the certificate's Secret that a pod mounts, by the pod's object. */
function keysOf(values: Json): Readonly<Record<string, readonly string[]>> {
  const pods = [...rendered(values).objects].flatMap(([name, object]) => {
    const spec = name.startsWith('Pod ') ? at(object, 'spec') : at(object, 'spec.template.spec');
    const volume = itemsOf(at(spec, 'volumes')).find((one) => textAt(one, 'name') === 'tls');
    return volume === undefined ? [] : [[name, itemsOf(at(volume, 'secret.items')).map((one) => textAt(one, 'path'))] as const];
  });
  return Object.fromEntries(pods);
}

describe('componentTls', () => {
  test.each<[string, Json]>([
    ['every client', secured],
    ['every client, with a prefix', { ...secured, namePrefix: 'blue-' }],
    ['Loki that knows other Alertmanagers alone', { ...secured, alertmanager: { enabled: false }, externalAlertmanagers: {} }],
  ])('%s uses HTTPS', (_what, values) => {
    expect(textOf(values).match(plain) ?? []).toEqual([]);
  });

  test('is off by default, and there is nothing of it', () => {
    expect(textOf(all).match(plain)).not.toBeNull();
    expect(keysOf(all)).toEqual({});
    expect(textOf(all)).not.toMatch(/web\.yml|gossip\.yml|tls-config|SSL_CERT_DIR|"HTTPS"/u);
  });

  test('hands the key to the servers, and the authority alone to clients', () => {
    const servers = ['tls.crt', 'tls.key', 'ca.crt'];
    expect(keysOf(secured)).toEqual({
      'StatefulSet prometheus': servers,
      'StatefulSet alertmanager': servers,
      'StatefulSet grafana': ['ca.crt'],
      'StatefulSet loki': ['ca.crt'],
      'Pod prometheus-test': ['ca.crt'],
      'Pod alertmanager-test': ['ca.crt'],
    });
  });

  test('takes the keys of any Secret', () => {
    const values = { componentTls: { enabled: true, secretName: 'pki', certKey: 'cert', keyKey: 'key', caKey: 'ca' } };
    const volumes = itemsOf(at(rendered(values).objects.get('StatefulSet prometheus'), 'spec.template.spec.volumes'));
    expect(volumes.find((one) => textAt(one, 'name') === 'tls')).toEqual({
      name: 'tls',
      secret: {
        secretName: 'pki',
        items: [
          { key: 'cert', path: 'tls.crt' },
          { key: 'key', path: 'tls.key' },
          { key: 'ca', path: 'ca.crt' },
        ],
      },
    });
  });

  test('checks the name of the Service, with the prefix of the release', () => {
    const config = configFile({ ...secured, namePrefix: 'blue-' }, 'blue-prometheus-config', 'prometheus.yml');
    expect(at(config, 'alerting.alertmanagers.0')).toMatchObject({
      scheme: 'https',
      tls_config: { ca_file: '/etc/prometheus/tls/ca.crt', server_name: 'blue-alertmanager.jobpilot.svc' },
    });
  });
});

describe('where HTTPS is on', () => {
  test.each<[string, Json, boolean]>([
    ['not by itself', { enabled: true }, false],
    ['where it is asked for', { enabled: true, gossip: true }, true],
    ['not without HTTPS', { gossip: true }, false],
  ])('has members gossip over TLS: %s', (_what, componentTls, expected) => {
    const { objects } = rendered({ componentTls });
    const args = itemsOf(at(objects.get('StatefulSet alertmanager'), 'spec.template.spec.containers.0.args'));
    expect(args.includes('--cluster.tls-config=/etc/alertmanager/config/gossip.yml')).toBe(expected);
    expect(Object.hasOwn(Object(at(objects.get('ConfigMap alertmanager-config'), 'data')), 'gossip.yml')).toBe(expected);
  });

  test.each(['prometheus', 'alertmanager'])('tells ingress-nginx that %s speaks HTTPS, and does not say so of Grafana', (component) => {
    const ingress = { ingress: { enabled: true, authentication: { type: 'none' } } };
    const { objects } = rendered({ componentTls: { enabled: true }, [component]: ingress, grafana: { ingress: { enabled: true } } });
    const annotation = 'nginx.ingress.kubernetes.io/backend-protocol';
    expect(Object(at(objects.get(`Ingress ${component}`), 'metadata.annotations'))[annotation]).toBe('HTTPS');
    expect(at(objects.get('Ingress grafana'), 'metadata.annotations')).toBeUndefined();
  });
});
