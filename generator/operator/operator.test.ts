import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered, textAt, valuesFile } from '../testing/rendered.ts';

const operator = { operator: { enabled: true } };
const { objects } = rendered(operator);

function namesOf(values: Json): readonly string[] {
  return [...rendered(values).objects.keys()];
}

/** All groups of rules that the chart's own Prometheus would load, in the order of the PrometheusRule. */
function groupsOfOwn(values: Json): readonly Json[] {
  const files = Object.values(at(rendered(values).objects.get('ConfigMap prometheus-rules'), 'data') ?? {});
  return files.flatMap((text) => itemsOf(at(parse(String(text)), 'groups')));
}

/** Those of the PrometheusRule. */
function groupsOfOperator(values: Json): readonly Json[] {
  return itemsOf(at(rendered(operator, values).objects.get('PrometheusRule prometheus-rules'), 'spec.groups'));
}

describe('the same as in the chart’s own servers', () => {
  test.each([{}, { extraAlertGroups: { shop: { rules: { Down: { expr: 'up == 0', severity: 'critical' } } } } }])('rules %j', (more) => {
    const ofOperator = groupsOfOperator({ ...more, operator: { clusterJobs: true }, prometheus: { replicas: 2 } });
    const own = groupsOfOwn({ ...more, prometheus: { replicas: 2 } });
    expect(own.length).toBeGreaterThan(6);
    // How many Prometheus the operator runs, the chart does not know.
    const counted: Json = JSON.parse(JSON.stringify(own).replace(String.raw`\nor count by (job) (up{job=\"prometheus\"}) < 2`, ''));
    expect(counted).not.toEqual(own);
    expect(ofOperator.toSorted(byName)).toEqual(itemsOf(counted).toSorted(byName));
  });

  test('but for the targets that are expected of Kubernetes, which its own stack scrapes', () => {
    expect(JSON.stringify(groupsOfOperator({}))).not.toContain('absent(up{job=\\"kubernetes');
    expect(JSON.stringify(groupsOfOperator({ operator: { clusterJobs: true } }))).toContain('absent(up{job=\\"kubernetes-nodes');
  });

  test('relabelling of annotated pods', () => {
    const config = configFile({}, 'prometheus-config', 'prometheus.yml');
    const job = itemsOf(at(config, 'scrape_configs')).find((one) => textAt(one, 'job_name') === 'kubernetes-pods');
    const own = JSON.parse(
      JSON.stringify(at(job, 'relabel_configs')).replaceAll('source_labels', 'sourceLabels').replaceAll('target_label', 'targetLabel'),
    );
    const steps = itemsOf(at(objects.get('PodMonitor annotated-pods'), 'spec.podMetricsEndpoints.0.relabelings'));
    expect(steps).toEqual([...own, { targetLabel: 'job', replacement: 'kubernetes-pods' }, { regex: 'container', action: 'labeldrop' }]);
  });

  test('receivers, routes, inhibitions', () => {
    const own = configFile({}, 'alertmanager-config', 'alertmanager.yml');
    const config = at(objects.get('AlertmanagerConfig alertmanager-config'), 'spec');
    expect(all(at(config, 'receivers'), 'name')).toEqual(all(at(own, 'receivers'), 'name'));
    expect(all(at(config, 'route.routes'), 'receiver')).toEqual(all(at(own, 'route.routes'), 'receiver'));
    expect(itemsOf(at(config, 'inhibitRules'))).toHaveLength(itemsOf(at(own, 'inhibit_rules')).length);
  });
});

function all(list: Json | undefined, field: string): readonly string[] {
  return itemsOf(list).map((one) => textAt(one, field));
}

function byName(left: Json, right: Json): number {
  return textAt(left, 'name').localeCompare(textAt(right, 'name'));
}

test('the operator’s servers are found whatever their port is called, and containers keep their namespaces', () => {
  const { objects: withJobs } = rendered({ operator: { enabled: true, clusterJobs: true } });
  const endpoint = (name: string) => at(withJobs.get(`ServiceMonitor ${name}`), 'spec.endpoints.0');
  expect([at(endpoint('operated-prometheus'), 'targetPort'), at(endpoint('operated-alertmanager'), 'targetPort')]).toEqual([9090, 9093]);
  expect(at(endpoint('kubelets'), 'honorLabels')).toBe(true);
});

test('a message through Slack’s app carries its token in a header', () => {
  const receivers = itemsOf(at(objects.get('AlertmanagerConfig alertmanager-config'), 'spec.receivers'));
  const infrastructure = receivers.find((one) => textAt(one, 'name') === 'infrastructure');
  expect(at(infrastructure, 'slackConfigs.0')).toMatchObject({
    apiURL: { name: 'alertmanager-addresses', key: 'slackApiUrl' },
    httpConfig: { authorization: { type: 'Bearer', credentials: { name: 'alertmanager-secrets', key: 'SLACK_APP_TOKEN' } } },
    channel: '#infrastructure',
  });
});

describe('what is installed all the same', () => {
  const own = ['StatefulSet prometheus', 'ConfigMap prometheus-rules', 'StatefulSet alertmanager', 'ConfigMap alertmanager-config'];

  test.each([
    [{}, []],
    [{ ownPrometheus: true }, own.slice(0, 2)],
    [{ ownAlertmanager: true }, own.slice(2)],
  ])('%j', (more, expected) => {
    expect(namesOf({ operator: { enabled: true, ...more } }).filter((name) => own.includes(name))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(namesOf({ operator: { enabled: true, ...more } }).filter((name) => own.includes(name))).toHaveLength(expected.length);
  });

  test('its own Alertmanager is watched by the operator’s Prometheus and has the receivers', () => {
    const names = namesOf({ operator: { enabled: true, ownAlertmanager: true } });
    expect(names).toContain('ServiceMonitor alertmanager');
    expect(names.filter((name) => /AlertmanagerConfig|operated-alertmanager|alertmanager-(templates|addresses)/u.test(name))).toEqual([]);
  });

  test('a part that is switched off gives the operator nothing', () => {
    const names = namesOf({ ...operator, prometheus: { enabled: false }, alertmanager: { enabled: false } });
    expect(names.filter((name) => /Monitor|PrometheusRule|AlertmanagerConfig|Probe|ScrapeConfig/u.test(name))).toEqual([]);
  });

  test('Grafana asks the servers of the operator', () => {
    const sources = configFile({ operator: { enabled: true, namespace: 'monitoring' } }, 'grafana-config', 'datasources.yaml');
    const urls = itemsOf(at(sources, 'datasources')).map((one) => textAt(one, 'url'));
    expect(urls).toEqual(['http://prometheus-operated.monitoring.svc:9090', 'http://alertmanager-operated.monitoring.svc:9093']);
  });
});

test('the notes of the values file say what to do', () => {
  const { notes } = rendered(valuesFile('charts/jobpilot-monitoring/ci/operator-values.yaml'));
  expect(notes).toContain('the AlertmanagerConfig alertmanager-config');
  expect(notes).not.toContain('svc/prometheus');
});

const unsayable = 'cannot be said in an AlertmanagerConfig of the Prometheus Operator';
const receiver = (integrations: Json) => ({ receivers: { shop: integrations } });
const period = (fields: Json) => ({ routing: { timeIntervals: { nights: { periods: { all: fields } } } } });

test.each<readonly [string, Json, string]>([
  [
    'Jira',
    receiver({ jira: { a: { project: 'A', issueType: 'Bug', apiUrl: 'https://a.example.com' } } }),
    `receivers.shop.jira ${unsayable}`,
  ],
  ['a label', receiver({ labels: { a: 'b' } }), `receivers.shop.labels ${unsayable}`],
  ['threads', receiver({ email: { a: { to: 'a@example.com', threading: {} } } }), `receivers.shop.email.a.threading ${unsayable}`],
  ['updates', receiver({ slack: { a: { updateMessage: true } } }), `receivers.shop.slack.a.updateMessage ${unsayable}`],
  ['a payload', receiver({ webhook: { a: { urlKey: 'URL', payload: { a: 1 } } } }), `receivers.shop.webhook.a.payload ${unsayable}`],
  [
    'a header',
    receiver({ webhook: { a: { urlKey: 'URL', httpConfig: { httpHeaders: { 'X-A': { values: ['b'] } } } } } }),
    `receivers.shop.webhook.a.httpConfig.httpHeaders ${unsayable}`,
  ],
  [
    'a name of a user outside a Secret',
    receiver({ webhook: { a: { urlKey: 'URL', httpConfig: { basicAuth: { username: 'a' } } } } }),
    `receivers.shop.webhook.a.httpConfig.basicAuth.username ${unsayable}`,
  ],
  [
    'a client of OAuth 2.0',
    receiver({
      webhook: { a: { urlKey: 'URL', httpConfig: { oauth2: { clientId: 'a', clientSecretKey: 'B', tokenUrl: 'https://a.example.com' } } } },
    }),
    `receivers.shop.webhook.a.httpConfig.oauth2.clientId ${unsayable}`,
  ],
  [
    'a text that must not be empty there',
    receiver({ msteamsv2: { a: { webhookUrlKey: 'URL', title: '' } } }),
    'receivers.shop.msteamsv2.a.title is a text that an AlertmanagerConfig of the Prometheus Operator does not allow',
  ],
  [
    'a detail that is no text',
    receiver({ pagerduty: { a: { routingKeyKey: 'KEY', details: { a: { b: 1 } } } } }),
    'receivers.shop.pagerduty.a.details.a is no text, as an AlertmanagerConfig needs it',
  ],
  [
    'a time zone',
    period({ location: 'Europe/Berlin' }),
    'routing.timeIntervals.nights.periods.all.location: an AlertmanagerConfig knows no time zones',
  ],
  ['days of the month', period({ daysOfMonth: ['1:5'] }), 'routing.timeIntervals.nights.periods.all.daysOfMonth is not written'],
  [
    'a year long past',
    period({ years: ['1999'] }),
    'routing.timeIntervals.nights.periods.all.years: an AlertmanagerConfig knows no year 1999',
  ],
  [
    'a name of a probe',
    { exporters: { blackboxExporter: { enabled: true, targets: { My_Shop: { address: 'https://shop.example.com' } } } } },
    'exporters.blackboxExporter.targets.My_Shop cannot name a Probe of the Prometheus Operator',
  ],
  [
    'a name of a job',
    { prometheus: { extraScrapeJobs: { 'a.b': { targets: { a: { addresses: ['a:1'] } } } } } },
    'prometheus.extraScrapeJobs.a.b cannot name a ScrapeConfig of the Prometheus Operator',
  ],
  [
    'a signed request',
    {
      prometheus: {
        secrets: { shop: {} },
        extraScrapeJobs: {
          shop: {
            credentials: { secretName: 'shop', oauth2: { clientId: 'a', clientCertificateKeyKey: 'b', tokenUrl: 'https://a.example.com' } },
          },
        },
      },
    },
    'prometheus.extraScrapeJobs.shop.credentials.oauth2: signed requests have no place in a ScrapeConfig',
  ],
  [
    'a limit of a job',
    { prometheus: { extraScrapeJobs: { shop: { bodySizeLimit: '1MB' } } } },
    'prometheus.extraScrapeJobs.shop.bodySizeLimit has no place in a ScrapeConfig',
  ],
  ...[
    { outOfOrderTimeWindow: '10m' },
    { exemplars: {} },
    { scrapeNativeHistograms: true },
    { alertRelabelings: { team: { targetLabel: 'team', replacement: 'a' } } },
  ].map((prometheus: { readonly [key: string]: Json }): readonly [string, Json, string] => {
    const [name = ''] = Object.keys(prometheus);
    return [name, { prometheus }, `prometheus.${name} has no effect on the Prometheus of the Prometheus Operator`];
  }),
  [
    'a file of jobs',
    { prometheus: { scrapeConfigFiles: ['/etc/jobs/*.yml'] } },
    'prometheus.scrapeConfigFiles has no effect on the Prometheus of the Prometheus Operator, which has spec.additionalScrapeConfigs',
  ],
])('what the operator has no place for is refused: %s', (_what, values, message) => {
  expect(() => rendered(Object.assign({}, operator, values))).toThrow(message);
});
