import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Data, DataMap } from '../values/merged.ts';
import { convert } from './convert.ts';
import { withTables } from './document.ts';
import { mapping } from './mapping.ts';
import { reasonOf } from './reasons.ts';
import { valueIn } from './value-in.ts';

const folder = join(import.meta.dirname, '..', '..', '..');

function fileOf(name: string): DataMap {
  return parse(readFileSync(join(folder, 'plugin', 'testing', 'convert', `${name}.yaml`), 'utf8'));
}
const defaults: DataMap = { routing: { routes: { preset: {} }, inhibitRules: { preset: {} } }, receivers: { preset: {} } };

/** What says something that holds in any case, or how another value is meant. */
const saidAnyway: readonly Data[] = [
  '!~',
  'exemplar-storage',
  '${GOOGLE_SECRET}',
  '/var/lib/grafana/',
  'console',
  '/etc/grafana/ldap.toml',
  'https://%(domain)s/',
];

/** Every text, number and switch of values, with the keys that lead there. */
function leaves(value: Data, path: readonly string[] = []): readonly { readonly path: readonly string[]; readonly value: Data }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, one]: [string, Data]) => leaves(one, [...path, key]));
}

/** Matchers, flags and lists in a text are taken apart, and so are files that the operator mounts. */
function partsOf(value: Data): readonly string[] {
  return typeof value === 'string'
    ? value.replace(/^\/etc\/(?:alertmanager|prometheus)\/secrets\//u, '').split(/ *(?:=~|!=|=|\/|,|\||\s) */u)
    : [];
}

/** Whether a value is in the result: as it is, or in a text; `V2.0` and `Drop` have another case there, `--flag` no dashes. */
function isThere(result: string, value: Data): boolean {
  const parts = partsOf(value).map((part) =>
    part
      .replaceAll('"', '')
      .replace(/^(?:--|V(?=\d))/u, '')
      .toLowerCase(),
  );
  return result.includes(JSON.stringify(value)) || (parts.length > 0 && parts.every((part) => result.toLowerCase().includes(part)));
}

describe.each([
  ['kube-prometheus-stack', 80],
  ['eks-thanos', 150],
  ['gke', 110],
  ['on-premises-ldap', 90],
])('the values file %s', (name, size) => {
  const file = fileOf(name);
  const { values, left } = convert(file, defaults);
  const said = JSON.stringify(values);

  it('loses nothing: each value is in the result or among those that are left', () => {
    expect(
      leaves(file).filter(
        ({ path, value }) =>
          !left.some(({ from }) => from.every((key, index) => path[index] === key)) && !isThere(said, value) && !saidAnyway.includes(value),
      ),
    ).toEqual([]);
    expect(leaves(file).length).toBeGreaterThan(size);
  });

  it('holds no credential', () => {
    expect(said).not.toContain('not-a-real');
    expect(JSON.stringify(left)).not.toContain('not-a-real');
  });

  it('drops the presets that converted entries replace', () => {
    expect(values).toMatchObject({ routing: { routes: { preset: null } }, receivers: { preset: null } });
    const replaced = valueIn(file, ['alertmanager', 'config', 'inhibit_rules']) !== undefined;
    expect(valueIn(values, ['routing', 'inhibitRules', 'preset'])).toBe(replaced ? null : undefined);
  });
});

const alertmanager = (config: DataMap): DataMap => ({ alertmanager: { config } });

/** What is converted, values before, values after, and the paths that are left. */
const cases: readonly (readonly [string, DataMap, DataMap, readonly string[]])[] = [
  ['nothing', {}, {}, []],
  [
    'a value that means the same',
    { prometheus: { prometheusSpec: { retention: '9d' } } },
    { prometheus: { retention: { time: '9d' } } },
    [],
  ],
  ['a value of another kind', { thanosRuler: { enabled: true } }, {}, ['thanosRuler.enabled']],
  ['a value that nobody knows', { somebody: [1] }, {}, ['somebody']],
  ['an empty value', { grafana: { ingress: {} }, commonLabels: null }, {}, ['grafana.ingress', 'commonLabels']],
  ...(
    [
      ['ALL', { clusterWide: true }],
      ['web,auth', { namespaces: ['web', 'auth'] }],
      [['web'], { namespaces: ['web'] }],
    ] as const
  ).map(
    ([searchNamespace, sidecar]) =>
      [
        `the namespaces of a sidecar: ${JSON.stringify(searchNamespace)}`,
        { grafana: { sidecar: { dashboards: { searchNamespace } } } },
        { grafana: { sidecar } },
        [],
      ] as const,
  ),
  [
    'no namespaces of a sidecar',
    { grafana: { sidecar: { dashboards: { searchNamespace: 1 } } } },
    {},
    ['grafana.sidecar.dashboards.searchNamespace'],
  ],
  [
    'paths of pages',
    { prometheus: { ingress: { paths: ['/prometheus'] } }, grafana: { ingress: { path: '/grafana' } } },
    { prometheus: { ingress: { path: '/prometheus' } }, grafana: { ingress: { path: '/grafana' } } },
    [],
  ],
  [
    'several paths of one page, and one that follows its address',
    { prometheus: { ingress: { paths: ['/a', '/b'] }, prometheusSpec: { externalUrl: 'https://example.com/a', routePrefix: '/a' } } },
    { prometheus: { externalUrl: 'https://example.com/a' } },
    ['prometheus.ingress.paths', 'prometheus.prometheusSpec.routePrefix'],
  ],
  ['a key with a dot', { grafana: { 'grafana.ini': { a: { b: 'x' } } } }, { grafana: { settings: { a: { b: 'x' } } } }, []],
  [
    'labels of their own',
    { prometheus: { prometheusSpec: { externalLabels: { cluster: 'a', zone: 'b' } } } },
    { cluster: 'a', prometheus: { externalLabels: { zone: 'b' } } },
    [],
  ],
  [
    'routes keep their order',
    alertmanager({ route: { routes: [{ receiver: 'b' }, { receiver: 'a' }, { receiver: 'b' }] } }),
    {
      routing: {
        routes: { b: { order: 10, receiver: 'b' }, a: { order: 20, receiver: 'a' }, 'b-2': { order: 30, receiver: 'b' }, preset: null },
      },
    },
    [],
  ],
  ['presets stay where there are no routes', alertmanager({ receivers: [{ name: 'x' }] }), { receivers: { x: {} } }, []],
  [
    'a matcher in quotes',
    alertmanager({ route: { routes: [{ receiver: 'a', matchers: ['b="c d"', 'e!~"f"'] }] } }),
    {
      routing: {
        routes: { a: { order: 10, receiver: 'a', matchers: { b: { value: 'c d' }, e: { op: '!~', value: 'f' } } }, preset: null },
      },
    },
    [],
  ],
  [
    'two matchers on a label',
    alertmanager({ route: { routes: [{ receiver: 'a', matchers: ['b=c', 'b!=d'] }] } }),
    {},
    ['alertmanager.config.route.routes.0'],
  ],
  [
    'an inhibition that compares nothing',
    alertmanager({ inhibit_rules: [{ source_matchers: ['a=b'] }] }),
    {},
    ['alertmanager.config.inhibit_rules.0'],
  ],
  [
    'an inhibition that is not read',
    alertmanager({ inhibit_rules: [{ source_matchers: ['{a}'], equal: ['b'] }] }),
    {},
    ['alertmanager.config.inhibit_rules.0'],
  ],
  [
    'a file of a Secret',
    alertmanager({ receivers: [{ name: 'a', webhook_configs: [{ url_file: '/etc/alertmanager/secrets/s/k' }] }] }),
    { receivers: { a: { webhook: { default: { secretName: 's', urlKey: 'k' } } } } },
    [],
  ],
  [
    'a file of something else',
    alertmanager({ receivers: [{ name: 'a', webhook_configs: [{ url_file: '/tmp/x' }] }] }),
    { receivers: { a: { webhook: { default: {} } } } },
    ['alertmanager.config.receivers.0.webhook_configs.0.url_file'],
  ],
  [
    'a credential',
    alertmanager({ receivers: [{ name: 'a', slack_configs: [{ api_url: 'x' }] }] }),
    { receivers: { a: { slack: { default: { apiUrlKey: 'a-api-url' } } } } },
    ['alertmanager.config.receivers.0.slack_configs.0.api_url'],
  ],
  [
    'steps of relabelling',
    {
      prometheus: {
        prometheusSpec: {
          additionalScrapeConfigs: [{ job_name: 'j', relabel_configs: [{ source_labels: ['a'], action: 'keep', regex: 'b' }] }],
        },
      },
    },
    {
      prometheus: { extraScrapeJobs: { j: { relabelings: { 'step-1': { order: 10, sourceLabels: ['a'], action: 'keep', regex: 'b' } } } } },
    },
    [],
  ],
  [
    'an alert without a severity',
    { additionalPrometheusRulesMap: { f: { groups: [{ name: 'g', rules: [{ alert: 'A', expr: 'up' }] }] } } },
    { extraAlertGroups: { g: { order: 10 } } },
    ['additionalPrometheusRulesMap.f.groups.0.rules.0'],
  ],
  [
    'two values for one',
    {
      prometheus: { prometheusSpec: { externalLabels: { cluster: 'a' } } },
      alertmanager: {
        config: {
          global: { smtp_auth_password_file: '/etc/alertmanager/secrets/s/k', slack_app_token_file: '/etc/alertmanager/secrets/t/l' },
        },
      },
    },
    { cluster: 'a', alertmanager: { secretName: 's' }, notifications: { smtp: { passwordKey: 'k' }, slack: { appTokenKey: 'l' } } },
    ['alertmanager.config.global'],
  ],
];

describe('one value', () => {
  it.each(cases)('%s', (_name, before, after, wanted) => {
    const { values, left } = convert(before, defaults);
    expect(values).toEqual(after);
    expect(left.map(({ from }) => from.join('.'))).toEqual(wanted);
  });
});

describe('the table', () => {
  it('names each value once', () => {
    expect(new Set(mapping.map(({ from }) => from)).size).toBe(mapping.length);
  });

  it('leads to values that the chart has', () => {
    const reference = readFileSync(join(folder, 'docs', 'values.md'), 'utf8');
    const known = [...reference.matchAll(/^\| `([^`]+)` \| ([^|]*)/gmu)].map(
      ([, path = '', form = '']) => [path, /^like `([^`]+)`/u.exec(form)?.[1], form] as const,
    );
    const likes = new Map(known.flatMap(([path, like]) => (like === undefined ? [] : [[path, like] as const])));
    const meant = (path: string): string =>
      [...likes].reduce(
        (here, [from, like]) => (here === from || here.startsWith(`${from}.`) ? like + here.slice(from.length) : here),
        path,
      );
    const open = known.filter(([, , form]) => /^(?:map of|object of any form|Kubernetes)/u.test(form)).map(([path]) => path);
    const isKnown = (path: string): boolean =>
      known.some(([value]) => [value, value.split('.<')[0]].includes(path) || value.startsWith(`${path}.`)) ||
      open.some((value) => path.startsWith(`${value}.`));
    expect(mapping.map(({ to }) => meant(to)).filter((path) => !isKnown(path))).toEqual([]);
  });

  it.each([
    [
      ['prometheusOperator', 'image'],
      'the chart installs no operator; to use one that already runs, set operator.enabled (docs/operator.md)',
    ],
    [['prometheus', 'prometheusSpec', 'ruleSelector'], 'targets are found by annotations; in operator mode see operator.labels'],
    [['x', 'y'], 'has no counterpart'],
  ])('gives the reason of %j', (path, reason) => {
    expect(reasonOf(path)).toBe(reason);
  });
});

describe('the document', () => {
  it('has the tables of the data', () => {
    const text = readFileSync(join(folder, 'docs', 'migrate-from-kube-prometheus-stack.md'), 'utf8');
    expect(withTables(text)).toBe(text);
    expect(text).toContain('| `prometheus.prometheusSpec.retention` | `prometheus.retention.time` |  |');
  });

  it('without its markers is refused', () => {
    expect(() => withTables('# No place')).toThrow('<!-- values:start -->');
  });
});
