import { expect, test } from 'vitest';
import type { Json } from '../../ts-helm/src/ast/facts.ts';
import { monitoring } from '../chart.ts';
import { renderedRuleFiles } from '../rendered-rule-files.ts';
import { parseRuleFile } from './parse-rule-file.ts';

const up = (rest: string) => `up{namespace="jobpilot", service="postgres-exporter"${rest}}`;
const failed = new RegExp(String.raw`or max by \(namespace, service, server\) .*up\{namespace="\w+", service="postgres-exporter"\}`, 'u');
const primary = { secretName: 'postgres' };

function exprOf(alert: string, values: Json): string {
  const files = [...renderedRuleFiles(monitoring, [values])];
  const rules = files.flatMap(([file, text]) => parseRuleFile(file, text).groups.flatMap((group) => group.rules));
  return rules.find((rule) => rule.alert === alert)?.expr ?? '';
}

/** Whether a failed scrape counts, and what is missed where nothing is scraped. */
const cases = [
  ['nobody watches or expects it', {}, false, []],
  ['it is watched', { exporters: { postgresExporter: { instances: { primary } } } }, true, []],
  ['it is expected', { alerting: { expectedComponents: { postgres: { enabled: true } } } }, true, ['']],
  [
    'it is watched and expected, each server by its name',
    {
      exporters: { postgresExporter: { instances: { primary, replica: primary, old: { ...primary, enabled: false } } } },
      alerting: { expectedComponents: { postgres: { enabled: true } } },
    },
    true,
    [', server="primary"', ', server="replica"'],
  ],
  [
    'another one than those watched here is expected',
    {
      exporters: { postgresExporter: { instances: { primary } } },
      alerting: { expectedComponents: { postgres: { enabled: true, service: 'pg' } } },
    },
    false,
    [],
  ],
  [
    'the exporters are left out',
    { exporters: { enabled: false }, alerting: { expectedComponents: { postgres: { enabled: true } } } },
    true,
    [''],
  ],
] as const;

test.each(cases)('PostgresDown where %s', (_what, values, countsFailed, missed) => {
  const expr = exprOf('PostgresDown', values);
  expect(failed.test(expr)).toBe(countsFailed);
  expect(expr.split('\n').filter((line) => line.includes('absent(up{namespace="jobpilot", service="postgres-exporter"'))).toEqual(
    missed.map((rest) => `or absent(${up(rest)})`),
  );
  // One outage does not page twice.
  expect(exprOf('ServiceDown', values).includes(`unless on (namespace, service) ${up('')}`)).toBe(countsFailed);
});
