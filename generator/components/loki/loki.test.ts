import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered, textAt } from '../../testing/rendered.ts';

interface Values {
  readonly [key: string]: Json;
}

const withLoki = (fields: Values = {}): Values => ({ loki: { enabled: true, ...fields } });
const withStorage = (fields: Values): Values => withLoki({ storage: fields });
const config = (values: Values): Json => configFile(values, 'loki-config', 'loki.yaml');

function container(values: Values): Json | undefined {
  return at(rendered(values).objects.get('StatefulSet loki'), 'spec.template.spec.containers.0');
}

function checksum(values: Values): string {
  const annotations = at(rendered(values).objects.get('StatefulSet loki'), 'spec.template.metadata.annotations');
  return textAt(annotations, 'checksum/config');
}

function jobs(values: Values): readonly (Json | undefined)[] {
  return itemsOf(at(configFile(values, 'prometheus-config', 'prometheus.yml'), 'scrape_configs')).map((job) => at(job, 'job_name'));
}

function variable(name: string, key: string): Json {
  return { name, valueFrom: { secretKeyRef: { name: 'loki-storage', key } } };
}

describe('Loki', () => {
  test('is not there by default', () => {
    expect([...rendered({}).objects.keys()].filter((name) => /loki|log-collector|agents/u.test(name))).toEqual([]);
  });

  test('is one process with a volume, behind a Service', () => {
    const { objects } = rendered(withLoki());
    expect(at(objects.get('StatefulSet loki'), 'spec')).toMatchObject({
      replicas: 1,
      serviceName: 'loki-headless',
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '50Gi' } } } }],
    });
    const ports = [{ name: 'web', port: 3100, targetPort: 'web', protocol: 'TCP' }];
    expect(at(objects.get('Service loki'), 'spec.ports')).toEqual(ports);
    expect(at(objects.get('Service loki-headless'), 'spec')).toMatchObject({ clusterIP: 'None', ports });
    expect(objects.has('ServiceAccount loki')).toBe(true);
  });

  test('is not installed where another is used', () => {
    const { objects } = rendered(withLoki({ external: { url: 'https://logs.example.com' } }));
    expect([...objects.keys()].filter((name) => name.includes('loki'))).toEqual([]);
  });

  test('writes only below its volume', () => {
    const paths = JSON.stringify(config(withLoki())).match(/"\/[^"]*"/gu) ?? [];
    expect(paths.filter((path) => !/^"\/(loki|etc\/loki\/rules)\b/u.test(path))).toEqual([]);
  });

  test('starts anew with another configuration, and only then', () => {
    expect(checksum(withLoki({ logLevel: 'debug' }))).not.toBe(checksum(withLoki()));
    expect(checksum(withLoki({ rules: { A: { expr: 'vector(1)' } } }))).toBe(checksum(withLoki()));
  });

  test('is scraped by Prometheus where it is installed', () => {
    expect(jobs(withLoki())).toContain('loki');
    expect(jobs({})).not.toContain('loki');
    expect(jobs(withLoki({ external: { url: 'https://logs.example.com' } }))).not.toContain('loki');
  });
});

describe('its storage', () => {
  const keys = { secretName: 'loki-storage', idKey: 'id', secretKey: 'secret' };
  const s3 = { type: 's3', bucket: 'logs', region: 'eu-west-1' };

  test.each<[string, Values, Json, Json]>([
    ['the volume', { type: 'filesystem' }, { filesystem: { chunks_directory: '/loki/chunks' } }, []],
    [
      's3 by the identity of the pod',
      s3,
      { s3: { bucketnames: 'logs', region: 'eu-west-1', insecure: false, s3forcepathstyle: false } },
      [],
    ],
    [
      's3 by keys',
      { ...s3, ...keys },
      { s3: { access_key_id: '${LOKI_STORAGE_ID}', secret_access_key: '${LOKI_STORAGE_SECRET}' } },
      [variable('LOKI_STORAGE_ID', 'id'), variable('LOKI_STORAGE_SECRET', 'secret')],
    ],
    [
      'MinIO',
      { type: 's3', bucket: 'logs', endpoint: 'minio.minio.svc:9000', insecure: true, pathStyle: true },
      { s3: { endpoint: 'minio.minio.svc:9000', insecure: true, s3forcepathstyle: true } },
      [],
    ],
    [
      'gcs by a key file',
      { type: 'gcs', bucket: 'logs', ...keys },
      { gcs: { bucket_name: 'logs' } },
      [{ name: 'GOOGLE_APPLICATION_CREDENTIALS', value: '/etc/loki/storage/secret' }],
    ],
    [
      'azure by its key',
      { type: 'azure', bucket: 'logs', account: 'jobpilot', ...keys },
      { azure: { container_name: 'logs', account_name: 'jobpilot', account_key: '${LOKI_STORAGE_SECRET}', use_federated_token: false } },
      [variable('LOKI_STORAGE_SECRET', 'secret')],
    ],
    [
      'azure by workload identity',
      { type: 'azure', bucket: 'logs', account: 'jobpilot' },
      { azure: { container_name: 'logs', account_name: 'jobpilot', use_federated_token: true } },
      [],
    ],
  ])('%s', (_what, storage, expected, env) => {
    const made = config(withStorage(storage));
    expect(at(made, 'common.storage')).toMatchObject(Object(expected));
    expect(Object.keys(Object(at(made, 'common.storage')))).toEqual(Object.keys(Object(expected)));
    expect(at(made, 'schema_config.configs.0.object_store')).toBe(storage['type']);
    expect(at(made, 'compactor.delete_request_store')).toBe(storage['type']);
    expect(itemsOf(at(container(withStorage(storage)), 'env'))).toEqual(env);
  });

  test.each<[Values, string]>([
    [{ type: 's3', region: 'eu-west-1' }, 'loki.storage.bucket is empty'],
    [{ type: 's3', bucket: 'logs' }, 'loki.storage.region and loki.storage.endpoint are empty'],
    [{ type: 'azure', bucket: 'logs' }, 'loki.storage.account is empty'],
  ])('refuses %j', (storage, message) => {
    expect(() => rendered(withStorage(storage))).toThrow(message);
  });
});

describe('its retention', () => {
  const retentionStreams = {
    audit: { selector: '{namespace="shop", pod=~"audit-[0-9]+$"}', period: '1y', priority: 10 },
    debug: { selector: '{container="debug"}', period: '1d' },
    gone: null,
  };

  test('may be another for some logs', () => {
    expect(at(config(withLoki({ retentionStreams })), 'limits_config.retention_stream')).toEqual([
      { selector: '{namespace="shop", pod=~"audit-[0-9]+$$"}', period: '1y', priority: 10 },
      { selector: '{container="debug"}', period: '1d', priority: 1 },
    ]);
    expect(at(config(withLoki({ retentionStreams: { gone: null } })), 'limits_config.retention_stream')).toBeUndefined();
  });
});

describe('its rules', () => {
  const rule = {
    expr: 'sum by (service) (rate({namespace="shop"} |= "panic" [5m])) > 0',
    annotations: { summary: '{{ $labels.service }}' },
  };

  test('are alerts with the labels that routes match', () => {
    const values = { cluster: 'eu', ...withLoki({ rules: { Panic: rule, Off: { ...rule, enabled: false }, Gone: null } }) };
    expect(configFile(values, 'loki-rules', 'rules.yaml')).toEqual({
      groups: [
        {
          name: 'logs',
          rules: [
            {
              alert: 'Panic',
              expr: rule.expr,
              for: '0s',
              labels: { severity: 'warning', alert_group: 'logs', cluster: 'eu' },
              annotations: rule.annotations,
            },
          ],
        },
      ],
    });
  });

  test.each<[string, Json, Values, readonly string[]]>([
    ['a critical one escalates after the window', { severity: 'critical', for: '5m' }, {}, ['5m', '1200s true']],
    ['no other does', { severity: 'warning', for: '5m' }, {}, ['5m']],
    ['nor one that is not to', { severity: 'critical', escalate: false }, {}, ['0s']],
    ['nor any where nothing is to', { severity: 'critical' }, { escalation: { enabled: false } }, ['0s']],
    ['the window is a value', { severity: 'critical' }, { escalation: { after: '1h' } }, ['0s', '3600s true']],
  ])('%s', (_, own, alerting, expected) => {
    const values = { alerting, ...withLoki({ rules: { Panic: { ...rule, ...Object(own) } } }) };
    const written = itemsOf(at(configFile(values, 'loki-rules', 'rules.yaml'), 'groups.0.rules'));
    expect(written.map((one) => `${textAt(one, 'for')} ${textAt(one, 'labels.escalation')}`.trim())).toEqual(expected);
    expect(new Set(written.map((one) => `${textAt(one, 'alert')} ${textAt(one, 'expr')} ${textAt(one, 'labels.severity')}`)).size).toBe(1);
  });

  test('keep a label of their own of the name cluster', () => {
    const values = { cluster: 'eu', ...withLoki({ rules: { Panic: { ...rule, labels: { cluster: '{{ $labels.region }}' } } } }) };
    expect(at(configFile(values, 'loki-rules', 'rules.yaml'), 'groups.0.rules.0.labels.cluster')).toBe('{{ $labels.region }}');
  });

  test('lie where Loki looks for those of its only tenant', () => {
    const { objects } = rendered(withLoki({ rules: { Panic: rule } }));
    const pod = at(objects.get('StatefulSet loki'), 'spec.template.spec');
    const folder = textAt(config(withLoki()), 'ruler.storage.local.directory');
    expect(itemsOf(at(pod, 'containers.0.volumeMounts'))).toContainEqual({ name: 'rules', mountPath: `${folder}/fake`, readOnly: true });
    expect(itemsOf(at(pod, 'volumes'))).toContainEqual({ name: 'rules', configMap: { name: 'loki-rules', optional: true } });
  });
});

describe('its alerts', () => {
  test('link to their query in Grafana, where it is installed', () => {
    const grafana = { externalUrl: 'https://example.com/grafana' };
    expect(at(config({ ...withLoki(), grafana }), 'ruler')).toMatchObject({
      external_url: 'https://example.com/grafana',
      datasource_uid: 'jobpilot-loki',
    });
    const ruler = at(config({ ...withLoki(), grafana: { enabled: false } }), 'ruler');
    expect([at(ruler, 'external_url'), at(ruler, 'datasource_uid')]).toEqual([undefined, undefined]);
  });

  const elsewhere = {
    eu: { addresses: ['a.example.com:9093', 'b.example.com:9093'], scheme: 'https' },
    us: { addresses: ['c.example.com:9093'], pathPrefix: '/am' },
  };
  test.each<[string, Values, boolean, string?]>([
    ['every member of the release', {}, true, 'http://_web._tcp.alertmanager-headless.jobpilot.svc'],
    [
      'those outside the release, where it has none',
      { alertmanager: { enabled: false }, externalAlertmanagers: elsewhere },
      false,
      'https://a.example.com:9093/,https://b.example.com:9093/,http://c.example.com:9093/am',
    ],
    [
      'that of the Prometheus Operator',
      { operator: { enabled: true, namespace: 'monitoring' } },
      false,
      'http://alertmanager-operated.monitoring.svc:9093',
    ],
    [
      'every member of the release beside the Prometheus Operator',
      { operator: { enabled: true, ownAlertmanager: true } },
      true,
      'http://_web._tcp.alertmanager-headless.jobpilot.svc',
    ],
    ['nobody', { alertmanager: { enabled: false } }, false],
  ])('are sent to %s', (_whom, values, isDiscovered, url) => {
    const ruler = at(config({ ...withLoki(), ...values }), 'ruler');
    expect(at(ruler, 'enable_alertmanager_discovery')).toBe(isDiscovered);
    expect(at(ruler, 'alertmanager_url')).toBe(url);
  });
});

test.each<[Values, string]>([
  [{ retention: '23h' }, 'loki.retention: 23h is shorter than a day'],
  [{ retentionStreams: { a: { selector: '{a="b"}', period: '12h' } } }, 'loki.retentionStreams.a.period: 12h is shorter than a day'],
  [{ limits: { ingestionRate: 30 } }, 'loki.limits.ingestionBurst: 20 is below loki.limits.ingestionRate: 30'],
])('Loki refuses %j', (fields, message) => {
  expect(() => rendered(withLoki(fields))).toThrow(message);
});
