import { writeFileSync } from 'node:fs';
import { monitoring } from '../../chart.ts';
import { values } from '../../values.ts';
import { allTests } from '../all-tests.ts';
import { settingsOf } from '../settings-of.ts';
import { alertsDocument } from './alerts-document.ts';

/** Writes docs/alerts.md. */
export function writeAlertsDocument(): void {
  const tests = allTests(settingsOf(monitoring)).map(({ test }) => test);
  writeFileSync(new URL('../../../docs/alerts.md', import.meta.url), alertsDocument(values, tests));
}
