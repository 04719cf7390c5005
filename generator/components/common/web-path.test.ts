import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered, textAt, valuesFile, type Rendered } from '../../testing/rendered.ts';

type Values = { readonly [key: string]: Json };

const host = 'monitoring.example.com';
const page = (path: string) => ({ ingress: { enabled: true, host, path, authentication: { type: 'none' } } });
const below = {
  prometheus: page('/monitoring/prometheus'),
  alertmanager: page('/alertmanager'),
  grafana: { ...page('/'), externalUrl: `https://${host}/grafana/` },
};
const paths = { 9090: '/monitoring/prometheus', 9093: '/alertmanager', 3000: '/grafana' } as const;

function flag({ objects }: Rendered, component: string, name: string): string | undefined {
  const args = itemsOf(at(objects.get(`StatefulSet ${component}`), 'spec.template.spec.containers.0.args'));
  return args
    .map(String)
    .find((one) => one.startsWith(`--${name}=`))
    ?.slice(name.length + 3);
}

/** Where the path of Prometheus comes from, and what it answers below. */
const sources: readonly (readonly [what: string, values: Values, prefix: string, address: string])[] = [
  ['nothing', {}, '/', 'http://prometheus.jobpilot:9090'],
  ['an address without a path', { externalUrl: `https://${host}` }, '/', `https://${host}`],
  ['an address with a slash at its end', { externalUrl: `https://${host}/` }, '/', `https://${host}/`],
  ['the path of an address', { externalUrl: `https://${host}/a/b-1` }, '/a/b-1/', `https://${host}/a/b-1`],
  ['the same with a slash at its end', { externalUrl: `https://${host}:8443/a.b~c/` }, '/a.b~c/', `https://${host}:8443/a.b~c/`],
  ['an address by number', { externalUrl: 'http://[::1]:9090/a' }, '/a/', 'http://[::1]:9090/a'],
  ['the path of an ingress', page('/a/b'), '/a/b/', `https://${host}/a/b`],
  ['the same with a slash at its end', page('/a/'), '/a/', `https://${host}/a`],
  ['an ingress at the root', page('/'), '/', `https://${host}`],
  ['the same path twice', { ...page('/a/'), externalUrl: 'https://example.com/a' }, '/a/', 'https://example.com/a'],
  ['an ingress that is off', { ingress: { path: '/a' } }, '/', 'http://prometheus.jobpilot:9090'],
  [
    'an ingress that is off, and an address',
    { ingress: { path: '/b' }, externalUrl: 'https://example.com/a' },
    '/a/',
    'https://example.com/a',
  ],
];

test.each(sources)('%s: Prometheus answers below it', (_what, prometheus, prefix, address) => {
  const made = rendered({ prometheus });
  expect(flag(made, 'prometheus', 'web.route-prefix')).toBe(prefix);
  expect(flag(made, 'prometheus', 'web.external-url')).toBe(address);
  expect(at(made.objects.get('StatefulSet prometheus'), 'spec.template.spec.containers.0.livenessProbe.httpGet.path')).toBe(
    `${prefix}-/healthy`,
  );
});

describe('what leads to a page from outside', () => {
  test('an Ingress has the path for each of its hosts', () => {
    const extraHosts = { 'b.example.com': {} };
    const { objects } = rendered({ prometheus: { ...page('/a/'), ingress: { ...page('/a/').ingress, extraHosts } } });
    const rules = itemsOf(at(objects.get('Ingress prometheus'), 'spec.rules'));
    expect(rules.map((rule) => [at(rule, 'host'), at(rule, 'http.paths.0.path'), at(rule, 'http.paths.0.pathType')])).toEqual([
      [host, '/a', 'Prefix'],
      ['b.example.com', '/a', 'Prefix'],
    ]);
  });

  test('an HTTPRoute matches the path', () => {
    const { objects } = rendered({ ...below, gatewayApi: { enabled: true, name: 'public' } });
    expect(at(objects.get('HTTPRoute grafana'), 'spec.rules')).toEqual([
      { backendRefs: [{ name: 'grafana', port: 3000 }], matches: [{ path: { type: 'PathPrefix', value: '/grafana' } }] },
    ]);
  });

  test('at the root an HTTPRoute matches everything', () => {
    const { objects } = rendered({ prometheus: page('/'), gatewayApi: { enabled: true, name: 'public' } });
    expect(at(objects.get('HTTPRoute prometheus'), 'spec.rules')).toEqual([{ backendRefs: [{ name: 'prometheus', port: 9090 }] }]);
  });
});

const pod = (component: string) => `StatefulSet ${component}`;
const container = (index: number, rest: string) => `spec.template.spec.containers.${String(index)}.${rest}`;
const login = { enabled: true, basicAuth: { enabled: true } };

/** Who asks, with which values besides, in which object, where there, and what stands there. */
const clients: readonly (readonly [what: string, values: Values, object: string, path: string, expected: Json | undefined])[] = [
  ['the kubelet', {}, pod('alertmanager'), container(0, 'readinessProbe.httpGet.path'), '/alertmanager/-/ready'],
  ['the kubelet', {}, pod('grafana'), container(0, 'startupProbe.httpGet.path'), '/grafana/api/health'],
  [
    'promtool in a probe',
    { componentTls: login },
    pod('prometheus'),
    container(0, 'readinessProbe.exec.command.3'),
    '--url=https://localhost:9090/monitoring/prometheus',
  ],
  ['the reloader', {}, pod('alertmanager'), container(1, 'args.1'), '--reload-url=http://localhost:9093/alertmanager/-/reload'],
  [
    'a test of Prometheus',
    {},
    'Pod prometheus-test',
    'spec.containers.0.args.0',
    'http://prometheus.jobpilot.svc:9090/monitoring/prometheus',
  ],
  [
    'a test of Alertmanager',
    {},
    'Pod alertmanager-test',
    'spec.containers.0.args.1',
    '.alertmanager-headless.jobpilot.svc:9093/alertmanager',
  ],
  ['a test of Grafana', {}, 'Pod grafana-test', 'spec.containers.0.args.0', 'http://grafana:3000/grafana'],
  [
    'the operator’s Prometheus',
    { operator: { enabled: true, ownAlertmanager: true } },
    'ServiceMonitor alertmanager',
    'spec.endpoints.0.path',
    '/alertmanager/metrics',
  ],
  ['the operator’s Prometheus', { operator: { enabled: true } }, 'ServiceMonitor grafana', 'spec.endpoints.0.path', '/grafana/metrics'],
  [
    'the operator’s Prometheus',
    { operator: { enabled: true }, loki: { enabled: true } },
    'ServiceMonitor loki',
    'spec.endpoints.0.path',
    undefined,
  ],
];

test.each(clients)('%s asks below the path, in %o: %s', (_what, values, object, path, expected) => {
  expect(at(rendered({ ...below, ...values }).objects.get(object), path)).toBe(expected);
});

describe('the files that the clients read', () => {
  const prometheusYml = configFile(below, 'prometheus-config', 'prometheus.yml');

  test('Prometheus scrapes the parts of the stack there', () => {
    const jobs = itemsOf(at(configFile({ ...below, loki: { enabled: true } }, 'prometheus-config', 'prometheus.yml'), 'scrape_configs'));
    const named = jobs.map((job): [string, Json | undefined] => [textAt(job, 'job_name'), at(job, 'metrics_path')]);
    expect(new Map(named.slice(0, 4))).toEqual(
      new Map([
        ['prometheus', '/monitoring/prometheus/metrics'],
        ['alertmanager', '/alertmanager/metrics'],
        ['grafana', '/grafana/metrics'],
        ['loki', undefined],
      ]),
    );
  });

  test('Prometheus sends its alerts there', () => {
    expect(at(prometheusYml, 'alerting.alertmanagers.0.path_prefix')).toBe('/alertmanager');
  });

  test('Grafana asks its datasources there', () => {
    const urls = itemsOf(at(configFile(below, 'grafana-config', 'datasources.yaml'), 'datasources')).map((one) => at(one, 'url'));
    expect(urls).toEqual([
      'http://prometheus.jobpilot.svc:9090/monitoring/prometheus',
      'http://alertmanager.jobpilot.svc:9093/alertmanager',
    ]);
  });

  test('Grafana sends its own alerts to every member there', () => {
    const alerting = configFile(below, 'grafana-config', 'alerting.yaml');
    const members = [0, 1, 2].map((one) => `http://alertmanager-${String(one)}.alertmanager-headless.jobpilot.svc:9093/alertmanager`);
    expect(at(alerting, 'contactPoints.0.receivers.0.settings.url')).toBe(members.join(','));
  });

  test('Loki sends its alerts there', () => {
    const loki = configFile({ ...below, loki: { enabled: true } }, 'loki-config', 'loki.yaml');
    expect(at(loki, 'ruler.alertmanager_url')).toBe('http://_web._tcp.alertmanager-headless.jobpilot.svc/alertmanager');
  });

  test('another store that Grafana asks keeps its address', () => {
    const queryUrl = 'https://store.example.com/prometheus';
    const datasources = configFile({ ...below, prometheus: { ...below.prometheus, queryUrl } }, 'grafana-config', 'datasources.yaml');
    expect(at(datasources, 'datasources.0.url')).toBe(queryUrl);
  });

  test('the servers of the operator are asked as it serves them', () => {
    const operated = configFile({ ...below, operator: { enabled: true } }, 'grafana-config', 'datasources.yaml');
    const urls = itemsOf(at(operated, 'datasources')).map((one) => at(one, 'url'));
    expect(urls).toEqual(['http://prometheus-operated.jobpilot.svc:9090', 'http://alertmanager-operated.jobpilot.svc:9093']);
  });
});

/** Addresses of the ports of the pages in a text, each with what stands behind the port. */
function addressesIn(text: string): readonly (readonly [port: string, rest: string])[] {
  return [...text.matchAll(/\/\/[^/\s,"'\\]*:(9090|9093|3000)([^\s,"'\\]*)/gu)].map(([, port = '', rest = '']) => [port, rest]);
}

/** Addresses without the path of their page. */
function strays({ objects, notes }: Rendered): readonly string[] {
  const found = addressesIn(`${[...objects.values()].map((object) => JSON.stringify(object)).join('\n')}\n${notes}`);
  expect(found.length).toBeGreaterThan(8);
  return found
    .filter(([port, rest]) => !Object.entries(paths).some(([of, path]) => of === port && (rest === path || rest.startsWith(`${path}/`))))
    .map(([port, rest]) => port + rest);
}

test.each<[string, Values]>([
  ['by default', below],
  ['over HTTPS with a login', { ...below, componentTls: login, loki: { enabled: true } }],
  ['with everything of Grafana', { ...below, grafana: { ...below.grafana, imageRenderer: { enabled: true, tokenKey: 'token' } } }],
  [
    'without an ingress',
    Object.fromEntries(Object.entries(paths).map(([port, path]) => [nameOf(port), { externalUrl: `https://${host}${path}` }])),
  ],
])('no address of the chart leaves the path out, %s', (_what, values) => {
  expect(strays(rendered(values))).toEqual([]);
});

function nameOf(port: string): string {
  return port === '9090' ? 'prometheus' : port === '9093' ? 'alertmanager' : 'grafana';
}

test('the values that are checked have no address without its path', () => {
  const made = rendered(valuesFile('ci/check/values/below-paths-values.yaml'));
  const found = addressesIn(JSON.stringify([...made.objects.values()])).map(([, rest]) => rest);
  expect(found.filter((rest) => !/^\/(?:prometheus|alertmanager|grafana)\b/u.test(rest))).toEqual([]);
});

test('a page that is not there takes no address', () => {
  const same = { prometheus: page('/'), grafana: { ...page('/'), enabled: false } };
  expect(() => rendered(same)).not.toThrow();
});
