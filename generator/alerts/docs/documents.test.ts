import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { monitoring } from '../../chart.ts';
import type { AlertValues } from '../alert-values.ts';
import { allTests } from '../all-tests.ts';
import { settingsOf } from '../settings-of.ts';
import { alertValues } from '../testing/alert-root.ts';
import { alertsDocument } from './alerts-document.ts';
import { metricsContract } from './metrics-contract.ts';

const tests = allTests(settingsOf(monitoring)).map(({ test: one }) => one);

test.each([
  ['alerts.md', (values: AlertValues) => alertsDocument(values, tests)],
  ['metrics-contract.md', metricsContract],
])('docs/%s is what the alerts say', (file, document) => {
  expect(readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8')).toBe(document(alertValues));
});
