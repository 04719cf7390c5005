import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered } from '../../testing/rendered.ts';
import versions from '../../versions.json' with { type: 'json' };

interface Values {
  readonly [key: string]: Json;
}

const loki = { enabled: true };
const outside = { enabled: true, external: { url: 'https://logs.example.com/', tenant: 'shop', secretName: 'login' } };
const collector = (fields: Values): Values => ({ loki, logCollector: fields });
const config = (values: Values): Json => configFile(values, 'log-collector-config', 'otelcol.yaml');
const own = /(^DaemonSet|^Namespace|log-collector)/u;

function daemonSet(values: Values): Json | undefined {
  return rendered(values).objects.get('DaemonSet log-collector');
}

/** The folder of the node that outlives the pod. */
function stateFolder(values: Values): Json | undefined {
  const set = [...rendered(values).objects.values()].find((one) => at(one, 'kind') === 'DaemonSet');
  const folders = itemsOf(at(set, 'spec.template.spec.volumes')).map((volume) => at(volume, 'hostPath.path'));
  return folders.find((one) => one !== undefined && one !== '/var/log/pods');
}

function podAnnotations(values: Values): Json | undefined {
  return at(daemonSet(values), 'spec.template.metadata.annotations');
}

function included(includedNamespaces: Json): Json | undefined {
  return at(config(collector({ includedNamespaces })), 'receivers.file_log.include');
}

function withToken(token: string): Values {
  return collector({ extraConfig: { extensions: { bearertokenauth: { token } } } });
}

describe('the log collector', () => {
  test.each<[string, Values]>([
    ['by default', {}],
    ['without Loki', { logCollector: { enabled: true } }],
    ['where something else ships logs', collector({ enabled: false })],
  ])('is not there %s', (_when, values) => {
    expect([...rendered(values).objects.keys()].filter((name) => own.test(name))).toEqual([]);
  });

  test('has a namespace of its own, which admits pods that mount folders of the node', () => {
    const { objects } = rendered({ loki });
    expect(at(objects.get('Namespace jobpilot-agents'), 'metadata.labels')).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'privileged',
      'app.kubernetes.io/name': 'log-collector',
    });
    for (const kind of ['DaemonSet log-collector', 'ServiceAccount log-collector', 'ConfigMap log-collector-config'])
      expect(at(objects.get(kind), 'metadata.namespace')).toBe('jobpilot-agents');
    expect(at(objects.get('ClusterRoleBinding jobpilot-monitoring-log-collector'), 'subjects.0')).toEqual({
      kind: 'ServiceAccount',
      name: 'log-collector',
      namespace: 'jobpilot-agents',
    });
  });

  test('can do with a namespace that is there', () => {
    const { objects } = rendered(collector({ namespace: { name: 'agents', create: false } }));
    expect([...objects.keys()].filter((name) => name.startsWith('Namespace'))).toEqual([]);
    expect(at(objects.get('DaemonSet log-collector'), 'metadata.namespace')).toBe('agents');
  });
});

describe('its pods', () => {
  test('run on every node with no more rights than reading takes', () => {
    const spec = at(daemonSet({ loki }), 'spec.template.spec');
    expect(spec).toMatchObject({
      nodeSelector: { 'kubernetes.io/os': 'linux' },
      tolerations: [{ operator: 'Exists' }],
      automountServiceAccountToken: true,
      enableServiceLinks: false,
      securityContext: { runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(at(spec, 'topologySpreadConstraints')).toBeUndefined();
    expect(at(spec, 'containers.0')).toMatchObject({
      securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
      resources: { limits: { memory: '512Mi' } },
    });
    const writable = itemsOf(at(spec, 'containers.0.volumeMounts')).filter((mount) => at(mount, 'readOnly') !== true);
    expect(writable).toEqual([{ name: 'state', mountPath: '/var/lib/otelcol' }]);
    expect(at(rendered({ loki }).objects.get('ClusterRole jobpilot-monitoring-log-collector'), 'rules')).toEqual([
      { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
    ]);
  });

  test('keep their state apart from that of another release on the node', () => {
    expect(stateFolder({ loki })).toBe('/var/lib/jobpilot-monitoring/jobpilot-log-collector');
    expect(stateFolder({ loki, namePrefix: 'blue-' })).toBe('/var/lib/jobpilot-monitoring/jobpilot-blue-log-collector');
  });

  test('start anew with another configuration', () => {
    expect(podAnnotations(collector({ queueSize: 1 }))).not.toEqual(podAnnotations({ loki }));
  });

  test('run the version that the tests do', () => {
    const pins = readFileSync(new URL('../../../tools/otelcol/go.mod', import.meta.url), 'utf8');
    expect(pins).toContain(`go.opentelemetry.io/collector/otelcol v${versions.images.logCollector.tag}\n`);
  });
});

describe('its configuration', () => {
  test('sends to the Loki of the release, without a login', () => {
    const exporter = at(config({ loki }), 'exporters.otlp_http');
    expect(at(exporter, 'logs_endpoint')).toBe('http://loki.jobpilot:3100/otlp/v1/logs');
    expect([at(exporter, 'auth'), at(exporter, 'headers')]).toEqual([undefined, undefined]);
    expect(at(config({ loki }), 'service.extensions')).toEqual(['health_check', 'file_storage']);
  });

  test('sends to a Loki outside with tenant and login, whose password stands in no file', () => {
    const made = config({ loki: outside });
    expect(at(made, 'exporters.otlp_http')).toMatchObject({
      logs_endpoint: 'https://logs.example.com/otlp/v1/logs',
      headers: { 'X-Scope-OrgID': 'shop' },
      auth: { authenticator: 'basicauth' },
    });
    expect(at(made, 'extensions.basicauth.client_auth')).toEqual({ username: '${env:LOKI_USERNAME}', password: '${env:LOKI_PASSWORD}' });
    expect(at(made, 'service.extensions')).toEqual(['health_check', 'file_storage', 'basicauth']);
    expect(itemsOf(at(daemonSet({ loki: outside }), 'spec.template.spec.containers.0.env'))).toContainEqual({
      name: 'LOKI_PASSWORD',
      valueFrom: { secretKeyRef: { name: 'login', key: 'password' } },
    });
  });

  test('reads neither what is left out nor its own lines', () => {
    const excludedNamespaces = { 'kube-system': {}, shop: { enabled: false }, gone: null };
    expect(at(config(collector({ excludedNamespaces })), 'receivers.file_log.exclude')).toEqual([
      '/var/log/pods/jobpilot-agents_log-collector-*/*/*.log',
      '/var/log/pods/kube-system_*/*/*.log',
    ]);
  });

  test('reads the namespaces that are named, where some are', () => {
    expect(included({ shop: {}, auth: { enabled: true }, web: { enabled: false }, gone: null })).toEqual([
      '/var/log/pods/auth_*/*/*.log',
      '/var/log/pods/shop_*/*/*.log',
    ]);
    expect(included({ web: { enabled: false } })).toEqual(['/var/log/pods/*/*/*.log']);
  });

  test('never gives up what it has read', () => {
    const made = config({ loki });
    expect(at(made, 'receivers.file_log')).toMatchObject({ storage: 'file_storage', retry_on_failure: { max_elapsed_time: '0s' } });
    expect(at(made, 'exporters.otlp_http')).toMatchObject({
      retry_on_failure: { max_elapsed_time: '0s' },
      sending_queue: { storage: 'file_storage', block_on_overflow: true, queue_size: 536_870_912 },
    });
  });

  test('limits memory before anything else is done', () => {
    expect(at(config({ loki }), 'service.pipelines.logs.processors')).toEqual(['memory_limiter', 'k8s_attributes', 'transform']);
  });
});

describe('configuration of the values', () => {
  const extraConfig = {
    processors: { 'filter/health': { logs: { log_record: ['IsMatch(body, "GET /health$$")'] } } },
    service: { pipelines: { logs: { processors: ['memory_limiter', 'k8s_attributes', 'transform', 'filter/health'] } } },
  };

  test('is a file of its own, which the collector reads after that of the chart', () => {
    const values = collector({ extraConfig });
    expect(configFile(values, 'log-collector-config', 'extra.yaml')).toEqual(extraConfig);
    expect(config(values)).toEqual(config({ loki }));
    expect(at(daemonSet(values), 'spec.template.spec.containers.0.args')).toEqual([
      '--config=/etc/otelcol/otelcol.yaml',
      '--config=/etc/otelcol/extra.yaml',
      '--feature-gates=stanza.synchronousLogEmitter',
    ]);
    expect(podAnnotations(values)).not.toEqual(podAnnotations({ loki }));
  });

  test('is not there by default', () => {
    expect(() => configFile({ loki }, 'log-collector-config', 'extra.yaml')).toThrow('no file extra.yaml');
    expect(itemsOf(at(daemonSet({ loki }), 'spec.template.spec.containers.0.args'))).toHaveLength(2);
  });

  test('holds no credential, but the name of a variable', () => {
    expect(() => rendered(withToken('hunter2'))).toThrow('logCollector.extraConfig: a credential has no place in values');
    expect(() => rendered(withToken('${env:STORE_TOKEN}'))).not.toThrow();
  });
});

describe('a Loki outside', () => {
  test('is known by its authority, with or without a login', () => {
    const external = { url: 'https://logs.example.com', secretName: 'login', caKey: 'ca' };
    const set = daemonSet({ loki: { enabled: true, external } });
    expect(itemsOf(at(set, 'spec.template.spec.volumes'))).toContainEqual({
      name: 'loki-ca',
      secret: { secretName: 'login', items: [{ key: 'ca', path: 'ca.crt' }] },
    });
    expect(itemsOf(at(set, 'spec.template.spec.containers.0.volumeMounts'))).toContainEqual({
      name: 'loki-ca',
      mountPath: '/etc/loki',
      readOnly: true,
    });
    const made = config({ loki: { enabled: true, external: { ...external, usernameKey: '' } } });
    expect(at(made, 'exporters.otlp_http.tls')).toEqual({ ca_file: '/etc/loki/ca.crt' });
    expect(at(made, 'exporters.otlp_http.auth')).toBeUndefined();
  });

  test('has an authority in no other place than a Secret', () => {
    const external = { url: 'https://logs.example.com', caKey: 'ca' };
    expect(() => rendered({ loki: { enabled: true, external } })).toThrow('loki.external.caKey: name the Secret');
  });
});
