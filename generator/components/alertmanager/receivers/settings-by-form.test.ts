import { v } from '@helm/ts-helm';
import { describe, expect, test } from 'vitest';
import { allSettings, settingsByForm } from './settings-by-form.ts';

const secretKey = v.format('secretKey').spec;

/** The pattern of a string; of a list of strings that of its items. */
function patternOf({ spec }: (typeof allSettings)[number]): string | undefined {
  const leaf = spec.type === 'array' ? spec.item : spec;
  return leaf.type === 'string' ? leaf.pattern : undefined;
}

describe('the forms that settings have', () => {
  test('are found in the declarations', () => {
    expect(settingsByForm).toMatchObject({
      userKeyed: [
        'email.headers',
        'httpConfig.httpHeaders',
        'oauth2.endpointParams',
        'opsgenie.details',
        'sns.attributes',
        'victorops.customFields',
      ],
      verbatim: ['jira.fields', 'oauth2.claims', 'pagerduty.details', 'webhook.payload'],
      switches: ['forceImplicitTls', 'html', 'monospace', 'proxyFromEnvironment', 'requireTls', 'short'],
      texts: ['routingKey'],
      told: [
        { parents: ['threading'], spec: { fields: { threadByDate: { default: 'daily' } } } },
        { parents: ['httpConfig'], spec: { fields: { followRedirects: { default: true }, enableHttp2: { default: true } } } },
        { parents: ['summary', 'description'], spec: { fields: { enableUpdate: { default: true } } } },
      ],
    });
  });
});

describe('what the partial takes for granted of each setting', () => {
  test('its name is one that Sprig turns to snake_case', () => {
    expect(allSettings.filter(({ name }) => !/^[a-z]+(?:[A-Z][a-z]+)*\d*$/u.test(name))).toEqual([]);
  });

  test('the key of a Secret is called …Key, a list of them secretKeys', () => {
    const keys = allSettings.filter((one) => secretKey.type === 'string' && patternOf(one) === secretKey.pattern);
    expect(keys.filter(({ name, spec }) => !(spec.type === 'array' ? name === 'secretKeys' : name.endsWith('Key')))).toEqual([]);
    expect(keys.length).toBeGreaterThan(30);
  });

  test('settings of one name in one place are of one form', () => {
    const places = Map.groupBy(allSettings, ({ parent, name }) => `${parent}.${name}`);
    const mixed = [...places].filter(([, alike]) => new Set(alike.map(({ spec }) => JSON.stringify([spec.type, spec.default]))).size > 1);
    expect(mixed).toEqual([]);
  });

  test('a switch that is off by default is so wherever its name stands', () => {
    const isOff = new Set(allSettings.filter(({ spec }) => spec.default === false).map(({ name }) => name));
    expect(settingsByForm.switches.filter((name) => isOff.has(name))).toEqual([]);
  });

  test('an integration has no default but that of sendResolved', () => {
    const parents = settingsByForm.told.flatMap((one) => one.parents);
    const integrations = allSettings.filter(({ name }) => name === 'sendResolved').map(({ parent }) => parent);
    expect(integrations).toHaveLength(18);
    expect(parents.filter((parent) => integrations.includes(parent))).toEqual([]);
  });
});
