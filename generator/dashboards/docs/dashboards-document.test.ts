import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alertRoot, alertValues } from '../../alerts/testing/alert-root.ts';
import { dashboardsDocument } from './dashboards-document.ts';

test('docs/dashboards.md is what the dashboards say', () => {
  const written = readFileSync(new URL('../../../docs/dashboards.md', import.meta.url), 'utf8');
  expect(written).toBe(dashboardsDocument({ spec: alertRoot.spec, values: alertValues }));
});
