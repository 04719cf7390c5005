import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { monitoring } from '../../chart.ts';
import { renderedRuleFiles } from '../../rendered-rule-files.ts';
import type { GroupName } from '../alerts-by-group.ts';
import { allTests } from '../all-tests.ts';
import type { AlertTest } from '../cases/alert-test.ts';
import { promtoolFile, type Context } from '../cases/promtool-file.ts';
import type { Settings } from '../cases/settings.ts';
import { kebabCase } from '../kebab-case.ts';

import { rulesOfAlerts, type RulesOfAlert } from './rules-of-alert.ts';
import { settingsOf } from '../settings-of.ts';
import type { ValueSet } from './value-sets.ts';

/** An alert with these values: its test, its rules, and the files of both as promtool reads them. */
export interface LaidOut {
  readonly test: AlertTest;
  readonly rules?: RulesOfAlert;
  readonly context: Context;
  readonly testFile: string;
}

/** Writes the rules that the chart makes of some values, an alert a file, each with the test of it, into a folder. */
export function laidOut(
  folder: string,
  { values }: ValueSet,
): { readonly alerts: readonly LaidOut[]; readonly files: ReadonlyMap<string, string> } {
  mkdirSync(folder, { recursive: true });
  const settings = settingsOf(monitoring, values);
  const files = renderedRuleFiles(monitoring, [values]);
  const rules = rulesOfAlerts(files);
  writeFileSync(join(folder, 'recordings.yml'), files.get('recordings.yml') ?? '');
  const alerts = allTests(settings).map(({ key, test }): LaidOut => {
    const own = rules.get(test.name);
    if (own !== undefined) writeFileSync(join(folder, `${test.name}.yml`), own.file);
    const testFile = join(folder, `${test.name}.test.yml`);
    const context = contextOf(settings, key, own === undefined ? [] : [`${test.name}.yml`]);
    writeFileSync(testFile, stringify(promtoolFile(test, context), { aliasDuplicateObjects: false }));
    return { test, testFile, context, ...(own === undefined ? {} : { rules: own }) };
  });
  return { alerts, files };
}

function contextOf({ alertGroups, alerting }: Settings, key: GroupName, own: readonly string[]): Context {
  return {
    group: kebabCase(key),
    groupLabels: alertGroups[key].labels,
    escalation: alerting.escalation,
    files: ['recordings.yml', ...own],
    runbookBaseUrl: alerting.runbookBaseUrl,
  };
}
