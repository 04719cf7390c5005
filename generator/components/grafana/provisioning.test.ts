import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, itemsOf, rendered, textAt, valuesFile } from '../../testing/rendered.ts';
import { documentedProvisioning } from './testing/documented-provisioning.ts';
import { grafanaFile } from './testing/grafana-file.ts';
import { problemsOf } from './testing/problems-of.ts';

function fileOf(values: Json, file: string): Json {
  const content: Json = parse(grafanaFile(values, file));
  return content;
}

const logs = { enabled: true };
const outside = { url: 'https://logs.example.com/a$b', tenant: 'team-a', secretName: 'loki', usernameKey: 'name', passwordKey: 'key' };
const sets: readonly { readonly what: string; readonly values: Json }[] = [
  { what: 'the defaults', values: {} },
  { what: 'everything', values: valuesFile('charts/jobpilot-monitoring/ci/everything-on-values.yaml') },
  { what: 'a Loki of its own', values: { loki: logs } },
  { what: 'a Loki outside', values: { loki: { ...logs, external: outside } } },
];

describe.each(sets)('the files of provisioning, with $what', ({ values }) => {
  test.each(Object.entries(documentedProvisioning))('%s has documented fields only, and all that Grafana asks for', (file, documented) => {
    expect(problemsOf(fileOf(values, file), documented)).toEqual([]);
  });

  test('no two datasources share a name or uid, and one at most is the default', () => {
    const sources = itemsOf(at(fileOf(values, 'datasources.yaml'), 'datasources'));
    for (const field of ['name', 'uid']) expect(new Set(sources.map((one) => at(one, field))).size).toBe(sources.length);
    expect(sources.filter((one) => at(one, 'isDefault') === true).length).toBeLessThanOrEqual(1);
  });
});

/** The datasource of a uid. */
function source(values: Json, uid: string): Json | undefined {
  return itemsOf(at(fileOf(values, 'datasources.yaml'), 'datasources')).find((one) => textAt(one, 'uid') === uid);
}

describe('the datasources of the values', () => {
  test('stand beside those of the stack, their secrets files of the Secret', () => {
    const extraDatasources = {
      orders: {
        type: 'grafana-postgresql-datasource',
        url: 'https://db.example.com/a$b',
        user: 'reader',
        jsonData: { database: 'orders' },
        secretKeys: { password: 'orders-password' },
      },
      traces: { type: 'tempo', title: 'Traces', url: 'http://tempo:3200' },
      gone: null,
    };
    const values = { grafana: { extraDatasources } };
    expect(source(values, 'orders')).toEqual({
      name: 'orders',
      type: 'grafana-postgresql-datasource',
      uid: 'orders',
      access: 'proxy',
      editable: false,
      url: 'https://db.example.com/a$$b',
      user: 'reader',
      jsonData: { database: 'orders' },
      secureJsonData: { password: '$__file{/etc/grafana/secrets/orders-password}' },
    });
    expect(source(values, 'traces')).toEqual({
      name: 'Traces',
      type: 'tempo',
      uid: 'traces',
      access: 'proxy',
      editable: false,
      url: 'http://tempo:3200',
    });
    expect(source(values, 'gone')).toBeUndefined();
  });
});

function only(fields: { readonly [field: string]: Json }): Json {
  return { grafana: { extraDatasources: { orders: { type: 'mysql', ...fields } } } };
}

describe('a datasource of the values', () => {
  test.each(['postgres:5432', '[fd00::1]:5432', '/var/run/postgresql', 'http://a:1/b@c', 'mongodb+srv://host/db?ssl=true', ''])(
    'is reached at %j',
    (url) => {
      expect(at(source(only({ url }), 'orders'), 'url')).toBe(url === '' ? undefined : url);
    },
  );

  test.each(['http://a:b@host', 'user:password@db:3306', 'user@db:3306/x', 'postgres://u:p@db', 'a b'])('is not reached at %j', (url) => {
    expect(() => rendered(only({ url }))).toThrow('grafana.extraDatasources.orders.url');
  });

  test('has a login, an organization, and may be the default in place of Prometheus', () => {
    const values = only({ basicAuthUser: 'reader$', orgId: 2, isDefault: true, secretKeys: { basicAuthPassword: 'orders' } });
    expect(source(values, 'orders')).toMatchObject({
      basicAuth: true,
      basicAuthUser: 'reader$$',
      orgId: 2,
      isDefault: true,
      secureJsonData: { basicAuthPassword: '$__file{/etc/grafana/secrets/orders}' },
    });
    expect(at(source(values, 'jobpilot-prometheus'), 'isDefault')).toBeUndefined();
    expect(at(source(only({}), 'jobpilot-prometheus'), 'isDefault')).toBe(true);
  });

  test('is not the default beside another', () => {
    const one = { type: 'mysql', isDefault: true };
    const extraDatasources = { a: one, b: one };
    expect(() => rendered({ grafana: { extraDatasources } })).toThrow('grafana.extraDatasources: isDefault is true in several of them');
  });
});

describe('the datasources', () => {
  test('lead to the Services, with the interval of the scrapes', () => {
    const values = { prometheus: { scrapeInterval: '15s' } };
    expect(source(values, 'jobpilot-prometheus')).toEqual({
      name: 'Prometheus',
      type: 'prometheus',
      uid: 'jobpilot-prometheus',
      access: 'proxy',
      editable: false,
      url: 'http://prometheus.jobpilot.svc:9090',
      isDefault: true,
      jsonData: { httpMethod: 'POST', timeInterval: '15s', alertmanagerUid: 'jobpilot-alertmanager' },
    });
    expect(source(values, 'jobpilot-alertmanager')).toMatchObject({
      url: 'http://alertmanager.jobpilot.svc:9093',
      jsonData: { implementation: 'prometheus' },
    });
  });

  test('are those of what is installed', () => {
    expect(at(fileOf({ prometheus: { enabled: false }, alertmanager: { enabled: false } }, 'datasources.yaml'), 'datasources')).toBeNull();
    expect(at(source({ alertmanager: { enabled: false } }, 'jobpilot-prometheus'), 'jsonData.alertmanagerUid')).toBeUndefined();
    expect(source({}, 'jobpilot-loki')).toBeUndefined();
  });

  test('have Loki where there is one', () => {
    expect(source({ loki: logs }, 'jobpilot-loki')).toEqual({
      name: 'Loki',
      type: 'loki',
      uid: 'jobpilot-loki',
      access: 'proxy',
      editable: false,
      url: 'http://loki.jobpilot:3100',
    });
  });

  test('reach a Loki outside as its tenant and user, and no dollar of a user is taken for a variable', () => {
    const values = { loki: { ...logs, external: outside } };
    expect(source(values, 'jobpilot-loki')).toMatchObject({
      url: 'https://logs.example.com/a$$b',
      basicAuth: true,
      basicAuthUser: '$LOKI_USERNAME',
      jsonData: { httpHeaderName1: 'X-Scope-OrgID' },
      secureJsonData: { httpHeaderValue1: 'team-a', basicAuthPassword: '$LOKI_PASSWORD' },
    });
    const env = itemsOf(at(rendered(values).objects.get('StatefulSet grafana'), 'spec.template.spec.containers.0.env'));
    expect(env).toContainEqual({
      name: 'LOKI_PASSWORD',
      valueFrom: { secretKeyRef: { name: 'loki', key: 'key', optional: true } },
    });
  });
});

function settings(datasources: Json, more: { readonly [key: string]: Json } = {}): Json {
  return { grafana: { datasources }, ...more };
}

test('the datasource of a Loki outside knows the authority of its certificate', () => {
  const values = { loki: { ...logs, external: { ...outside, usernameKey: '', caKey: 'ca' } } };
  const made = source(values, 'jobpilot-loki');
  expect(made).toMatchObject({ jsonData: { tlsAuthWithCACert: true }, secureJsonData: { tlsCACert: '$LOKI_CA' } });
  expect(at(made, 'basicAuth')).toBeUndefined();
  const env = itemsOf(at(rendered(values).objects.get('StatefulSet grafana'), 'spec.template.spec.containers.0.env'));
  expect(env).toContainEqual({ name: 'LOKI_CA', valueFrom: { secretKeyRef: { name: 'loki', key: 'ca', optional: true } } });
  expect(env.map((one) => textAt(one, 'name'))).not.toContain('LOKI_USERNAME');
});

describe('the settings of a datasource of the stack', () => {
  test('are those of the chart and, over them, those of the values', () => {
    const jsonData = { timeInterval: '1m', timeout: 90, exemplarTraceIdDestinations: [{ name: 'trace_id', datasourceUid: 'traces' }] };
    expect(at(source(settings({ prometheus: { jsonData } }), 'jobpilot-prometheus'), 'jsonData')).toEqual({
      httpMethod: 'POST',
      alertmanagerUid: 'jobpilot-alertmanager',
      ...jsonData,
    });
    const handed = settings({ alertmanager: { jsonData: { handleGrafanaManagedAlerts: true, implementation: null } } });
    expect(at(source(handed, 'jobpilot-alertmanager'), 'jsonData')).toEqual({
      implementation: 'prometheus',
      handleGrafanaManagedAlerts: true,
    });
  });

  test('of Loki stand beside the header of the tenant', () => {
    const derivedFields = [{ name: 'trace', matcherRegex: 'trace_id=(\\w+)', url: '$${__value.raw}', datasourceUid: 'traces' }];
    const loki = settings({ loki: { jsonData: { derivedFields } } }, { loki: logs });
    expect(at(source(loki, 'jobpilot-loki'), 'jsonData')).toEqual({ derivedFields });
    const tenanted = settings({ loki: { jsonData: { derivedFields } } }, { loki: { ...logs, external: outside } });
    expect(at(source(tenanted, 'jobpilot-loki'), 'jsonData')).toEqual({ httpHeaderName1: 'X-Scope-OrgID', derivedFields });
    const replaced = settings({ loki: { jsonData: { httpHeaderName1: 'X' } } }, { loki: { ...logs, external: outside } });
    expect(() => rendered(replaced)).toThrow('httpHeaderName1: the chart writes the header of loki.external.tenant there');
  });
});

describe("Grafana's own alerts", () => {
  test.each([
    [1, 1],
    [3, 3],
    [9, 9],
  ])('go to each of %i members of Alertmanager', (replicas, members) => {
    const content = fileOf({ alertmanager: { replicas } }, 'alerting.yaml');
    const addresses = textAt(content, 'contactPoints.0.receivers.0.settings.url').split(',');
    expect(addresses).toEqual(
      Array.from({ length: members }, (_, member) => `http://alertmanager-${String(member)}.alertmanager-headless.jobpilot.svc:9093`),
    );
  });

  test('are all routed to the contact point that there is, one by one', () => {
    const content = fileOf({}, 'alerting.yaml');
    expect(at(content, 'policies.0.receiver')).toBe(at(content, 'contactPoints.0.name'));
    expect(at(content, 'policies.0.group_by')).toEqual(['...']);
  });

  test('stay where there is no Alertmanager', () => {
    const values = { alertmanager: { enabled: false } };
    expect(() => grafanaFile(values, 'alerting.yaml')).toThrow('no file alerting.yaml');
    const pod = at(rendered(values).objects.get('StatefulSet grafana'), 'spec.template.spec');
    expect(JSON.stringify(pod)).not.toContain('/provisioning/alerting');
  });
});
