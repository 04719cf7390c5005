import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered, textAt } from '../../testing/rendered.ts';

function objectOf(grafana: Json, name: string): Json | undefined {
  return rendered({ grafana }).objects.get(name);
}

function podOf(grafana: Json): Json | undefined {
  return at(objectOf(grafana, 'StatefulSet grafana'), 'spec.template.spec');
}

/** The item of a list of the pod that has a name. */
function named(list: Json | undefined, name: string): Json | undefined {
  return itemsOf(list).find((one) => textAt(one, 'name') === name);
}

/** Which namespaces the sidecar is told to read. */
function namespaceOf(sidecar: { readonly [field: string]: Json }): Json | undefined {
  const container = named(at(podOf({ sidecar: { enabled: true, ...sidecar } }), 'containers'), 'dashboard-sidecar');
  return named(at(container, 'env'), 'NAMESPACE');
}

const database = { host: 'postgres:5432' };

describe('the pods of Grafana', () => {
  test('start without their Secrets, so that Grafana itself says which file is missing', () => {
    const volumes = at(podOf({}), 'volumes');
    expect(named(volumes, 'admin')).toEqual({ name: 'admin', secret: { secretName: 'grafana-admin', optional: true } });
    expect(named(volumes, 'secrets')).toEqual({ name: 'secrets', secret: { secretName: 'grafana-secrets', optional: true } });
  });

  test('have no environment variable with a credential', () => {
    const env = itemsOf(at(podOf({ secretKeyKey: 'key' }), 'containers.0.env')).map((one) => textAt(one, 'name'));
    expect(env).toEqual(['GF_PATHS_CONFIG', 'POD_IP']);
  });

  test('mount no administrator where there is none', () => {
    const pod = podOf({ admin: { enabled: false } });
    expect(named(at(pod, 'volumes'), 'admin')).toBeUndefined();
    expect(named(at(pod, 'containers.0.volumeMounts'), 'admin')).toBeUndefined();
  });

  test('write to their volume and /tmp alone', () => {
    const mounts = itemsOf(at(podOf({}), 'containers.0.volumeMounts'));
    expect(mounts.filter((one) => at(one, 'readOnly') !== true).map((one) => at(one, 'mountPath'))).toEqual(['/var/lib/grafana', '/tmp']);
    expect(mounts.filter((one) => at(one, 'subPath') !== undefined)).toEqual([]);
  });

  test('are asked how they are on the path that Grafana has for it', () => {
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
      expect(at(podOf({}), `containers.0.${probe}.httpGet`)).toEqual({ path: '/api/health', port: 'web' });
    }
  });

  test('find every dashboard below the folder of the provider', () => {
    const pod = podOf({ extraDashboards: { capacity: '{}' }, sidecar: { enabled: true } });
    const paths = itemsOf(at(pod, 'containers.0.volumeMounts')).map((one) => textAt(one, 'mountPath'));
    expect(paths.filter((path) => path.startsWith('/etc/grafana/dashboards'))).toEqual([
      '/etc/grafana/dashboards/jobpilot',
      '/etc/grafana/dashboards/extra',
      '/etc/grafana/dashboards/labelled',
    ]);
    expect(at(named(at(pod, 'containers'), 'dashboard-sidecar'), 'volumeMounts.0.mountPath')).toBe('/etc/grafana/dashboards/labelled');
  });
});

function sumOf(values: Json): Json | undefined {
  return at(rendered(values).objects.get('StatefulSet grafana'), 'spec.template.metadata.annotations');
}

describe('a change of', () => {
  const before = sumOf({});

  test.each([
    { what: 'grafana.ini', values: { grafana: { defaultRole: 'Editor' } } },
    { what: 'the datasources', values: { prometheus: { scrapeInterval: '10s' } } },
    { what: 'the way of the alerts', values: { alertmanager: { replicas: 5 } } },
  ])('$what restarts the pods', ({ values }) => {
    expect(sumOf(values)).not.toEqual(before);
  });

  test.each([
    { what: 'the dashboards, which Grafana looks through again and again', values: { grafana: { extraDashboards: { a: '{}' } } } },
    { what: 'the rules', values: { alertGroups: { database: { enabled: false } } } },
  ])('$what restarts nothing by its sum', ({ values }) => {
    expect(sumOf(values)).toEqual(before);
  });
});

describe('extra dashboards', () => {
  test('are files as they are, and null ones are left out', () => {
    const { objects } = rendered({ grafana: { extraDashboards: { b: '{"title": "{{ x }}"}\n', a: '{}', c: null } } });
    expect(at(objects.get('ConfigMap grafana-extra-dashboards'), 'data')).toEqual({ 'a.json': '{}', 'b.json': '{"title": "{{ x }}"}\n' });
  });

  test('make no ConfigMap where there are none', () => {
    expect(objectOf({}, 'ConfigMap grafana-extra-dashboards')).toBeUndefined();
  });
});

describe('several Grafanas', () => {
  test('need a database outside their pods', () => {
    expect(() => rendered({ grafana: { replicas: 2 } })).toThrow('grafana.replicas: 2 pods cannot share SQLite');
    expect(at(objectOf({ replicas: 2, database }, 'StatefulSet grafana'), 'spec.replicas')).toBe(2);
  });
});

describe('the image renderer', () => {
  const on = { imageRenderer: { enabled: true } };

  test('is off', () => {
    expect(objectOf({}, 'Deployment grafana-image-renderer')).toBeUndefined();
  });

  test('has a token, labels of its own and no account', () => {
    const deployment = objectOf(on, 'Deployment grafana-image-renderer');
    const pod = at(deployment, 'spec.template.spec');
    expect(at(pod, 'containers.0.env.0')).toEqual({
      name: 'AUTH_TOKEN',
      valueFrom: { secretKeyRef: { name: 'grafana-secrets', key: 'renderer-token' } },
    });
    expect(at(pod, 'automountServiceAccountToken')).toBe(false);
    expect(at(pod, 'topologySpreadConstraints')).toBeUndefined();
    expect(pod).toMatchObject({
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{ securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } } }],
    });
    const selector = at(deployment, 'spec.selector.matchLabels');
    expect(selector).not.toEqual(at(objectOf(on, 'StatefulSet grafana'), 'spec.selector.matchLabels'));
    expect(at(objectOf(on, 'Service grafana-image-renderer'), 'spec.selector')).toEqual(selector);
  });
});

const atDns = (port: number) => ['UDP', 'TCP'].map((protocol) => ({ port, protocol }));

test('the image renderer may ask DNS where its pods listen', () => {
  const grafana = { imageRenderer: { enabled: true } };
  const policy = (networkPolicies: Json) => rendered({ grafana, networkPolicies }).objects.get('NetworkPolicy grafana-image-renderer');
  expect(at(policy({ enabled: true }), 'spec.egress.1.ports')).toEqual(atDns(53));
  expect(at(policy({ enabled: true, dnsPorts: [5353] }), 'spec.egress.1.ports')).toEqual(atDns(5353));
});

describe('the ingress of Grafana, which asks for a login itself', () => {
  test('needs no other login', () => {
    expect(at(objectOf({ ingress: { enabled: true } }, 'Ingress grafana'), 'spec.rules.0.host')).toBe('grafana.jobpilot.com');
  });

  test('may have one', () => {
    const made = objectOf({ ingress: { enabled: true, authentication: { type: 'basic' } } }, 'Ingress grafana');
    expect(JSON.stringify(at(made, 'metadata.annotations'))).toContain('auth-type');
  });
});

function linkOf(values: Json): Json | undefined {
  return at(configFile(values, 'prometheus-rules', 'database.yml'), 'groups.0.rules.0.annotations.dashboard_url');
}

describe('alerts link to the dashboard of their group', () => {
  const ingress = { enabled: true };

  test.each([
    { what: 'nowhere while Grafana has no address', values: {}, link: undefined },
    { what: 'where the ingress is', values: { grafana: { ingress } }, link: 'https://grafana.jobpilot.com/d/jobpilot-database' },
    {
      what: 'where its address of its own is',
      values: { grafana: { externalUrl: 'https://g.example.com/' } },
      link: 'https://g.example.com/d/jobpilot-database',
    },
    {
      what: 'where the alerts say it is',
      values: { grafana: { ingress }, alerting: { dashboardBaseUrl: 'https://other.example.com' } },
      link: 'https://other.example.com/d/jobpilot-database',
    },
    { what: 'nowhere without Grafana', values: { grafana: { enabled: false, ingress } }, link: undefined },
  ])('$what', ({ values, link }) => {
    expect(linkOf(values)).toBe(link);
  });
});

describe('what the pods of Grafana may read of the cluster', () => {
  test('ask the API server for nothing, but for the sidecar', () => {
    expect(at(podOf({}), 'automountServiceAccountToken')).toBe(false);
    expect(objectOf({}, 'Role grafana')).toBeUndefined();
    expect(at(podOf({ sidecar: { enabled: true } }), 'automountServiceAccountToken')).toBe(true);
    expect(at(objectOf({ sidecar: { enabled: true } }, 'Role grafana'), 'rules')).toEqual([
      { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] },
    ]);
  });

  test('let the sidecar read the namespaces that are named, or every one', () => {
    const some = { sidecar: { enabled: true, namespaces: ['web', 'auth'] } };
    expect(namespaceOf({})).toMatchObject({ valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } });
    expect(namespaceOf({ namespaces: ['web', 'auth'] })).toEqual({ name: 'NAMESPACE', value: 'web,auth' });
    expect(namespaceOf({ clusterWide: true, namespaces: ['web'] })).toEqual({ name: 'NAMESPACE', value: 'ALL' });
    expect(objectOf(some, 'Role grafana')).toBeUndefined();
    const [role, binding] = ['Role', 'RoleBinding'].map((kind) => objectOf(some, `${kind} jobpilot-monitoring-grafana`));
    expect(at(role, 'metadata.namespace')).toBe('auth');
    expect(at(binding, 'subjects.0.namespace')).toBe('jobpilot');
    expect(objectOf({ sidecar: { enabled: true, clusterWide: true } }, 'ClusterRole jobpilot-monitoring-grafana')).toBeDefined();
  });
});
