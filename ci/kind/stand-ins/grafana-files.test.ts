import { describe, expect, it } from 'vitest';
import { Scratch } from '../../scratch.ts';
import { readProvisioned, type Provisioned } from './grafana-files.ts';

const source = 'apiVersion: 1\ndatasources:\n  - { name: P, type: prometheus, uid: p, url: "http://p:9090", isDefault: true }\n';

/** The files of a Grafana where all is well. */
const well = {
  'etc/grafana/grafana.ini':
    'admin_password = $__file{/etc/grafana/admin/password}\ndefault_home_dashboard_path = /dashboards/a/home.json\n',
  'etc/grafana/admin/password': 'x',
  'etc/grafana/provisioning/datasources/d.yaml': source,
  'etc/grafana/provisioning/dashboards/d.yaml': 'apiVersion: 1\nproviders:\n  - { name: a, type: file, options: { path: /dashboards } }\n',
  'dashboards/a/home.json': '{"uid":"h","title":"Home","panels":[{}]}',
} as const;

function read(changes: Readonly<Record<string, string | null>>): Provisioned {
  using scratch = new Scratch();
  for (const [path, text] of Object.entries({ ...well, ...changes })) if (text !== null) scratch.write(path, text);
  return readProvisioned(scratch.folder, 'etc/grafana/grafana.ini');
}

const fatal: readonly (readonly [string, Readonly<Record<string, string | null>>, string])[] = [
  ['a secret that is not there', { 'etc/grafana/admin/password': null }, 'reads /etc/grafana/admin/password, which is not there'],
  [
    'a secret of a data source that is not there',
    { 'etc/grafana/provisioning/datasources/d.yaml': source.replace('isDefault: true', 'secureJsonData: { password: "$__file{/no}" }') },
    'reads /no',
  ],
  ['two defaults', { 'etc/grafana/provisioning/datasources/e.yaml': source.replace('uid: p', 'uid: q') }, '2 data sources are the default'],
  ['a uid twice', { 'etc/grafana/provisioning/datasources/e.yaml': source.replace(', isDefault: true', '') }, 'have the uid p'],
];

const complaints: readonly (readonly [string, Readonly<Record<string, string | null>>, string])[] = [
  ['an address that is none', { 'etc/grafana/provisioning/datasources/d.yaml': source.replace('http://p:9090', 'p') }, 'the address p of'],
  ['a data source without uid', { 'etc/grafana/provisioning/datasources/d.yaml': source.replace(' uid: p,', '') }, 'P has no uid'],
  ['a dashboard without panels', { 'dashboards/a/home.json': '{"uid":"h","title":"Home","panels":[]}' }, 'home.json has no panels'],
  ['a dashboard without uid', { 'dashboards/a/home.json': '{"title":"Home","panels":[1]}' }, 'home.json has no uid'],
  ['a uid twice', { 'dashboards/b/b.json': well['dashboards/a/home.json'] }, 'two dashboards have the uid h'],
  ['no home', { 'dashboards/a/home.json': null, 'dashboards/a/b.json': well['dashboards/a/home.json'] }, 'the home dashboard'],
];

describe('the stand-in for Grafana', () => {
  it('reads data sources and dashboards', () => {
    const { datasources, dashboards, ...rest } = read({});
    expect(rest).toEqual({ fatal: [], complaints: [] });
    expect([datasources.length, dashboards.length]).toEqual([1, 1]);
  });

  it.each(fatal)('does not start with %s', (_name, changes, sentence) => {
    expect(read(changes).fatal.join('\n')).toContain(sentence);
  });

  it.each(complaints)('complains of %s', (_name, changes, sentence) => {
    expect(read(changes).complaints.join('\n')).toContain(sentence);
  });

  it('throws at a file that is no YAML of version 1', () => {
    expect(() => read({ 'etc/grafana/provisioning/datasources/d.yaml': 'datasources: []' })).toThrow('apiVersion 1');
  });
});
