import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alertValues } from '../testing/alert-root.ts';
import { alertsDocument } from './alerts-document.ts';
import { metricsContract } from './metrics-contract.ts';

test.each([
  ['alerts.md', alertsDocument],
  ['metrics-contract.md', metricsContract],
])('docs/%s is what the alerts say', (file, document) => {
  expect(readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8')).toBe(document(alertValues));
});
