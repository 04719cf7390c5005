import { readFileSync, readdirSync } from 'node:fs';
import type { RuleFile } from '../alerts/rule.ts';
import { alertFacts, type AlertFacts } from './alert-facts.ts';
import { rulesByAlert } from './rules-by-alert.ts';
import { runbook } from './runbook.ts';
import { runbookIndex } from './runbook-index.ts';

const suffix = '.runbook.md';

/**
 * The files of runbooks/: one for each alert that the chart brings, and the index.
 * @param ruleFiles the rules that the default values make
 * @throws Error where an alert has no runbook, or a runbook no alert
 */
export function runbooks(ruleFiles: readonly RuleFile[]): ReadonlyMap<string, string> {
  const alerts = alertFacts();
  const rules = rulesByAlert(ruleFiles);
  checkFiles(alerts);
  const written = alerts.map((alert): [string, string] => {
    const rule = rules.get(alert.name);
    if (rule === undefined) throw new Error(`The runbook of ${alert.name} cannot be written: the chart makes no rule of that name.`);
    const path = pathOf(alert);
    const source = readFileSync(new URL(`../alerts/${path}`, import.meta.url), 'utf8');
    return [`${alert.file}.md`, runbook(alert, { source, path, rule, alerts })];
  });
  return new Map([['README.md', runbookIndex(alerts)], ...written]);
}

function pathOf({ group, file }: AlertFacts): string {
  return `${group}/${file}${suffix}`;
}

function checkFiles(alerts: readonly AlertFacts[]): void {
  const groups = new Set(alerts.map(({ group }) => group));
  const found = [...groups].flatMap((group) =>
    readdirSync(new URL(`../alerts/${group}`, import.meta.url))
      .filter((file) => file.endsWith(suffix))
      .map((file) => `${group}/${file}`),
  );
  const wanted = alerts.map(pathOf);
  const missing = wanted.filter((path) => !found.includes(path));
  const extra = found.filter((path) => !wanted.includes(path));
  const problems = [...missing.map((path) => `generator/alerts/${path} is missing`), ...extra.map((path) => `no alert is called as generator/alerts/${path}`)];
  if (problems.length > 0) throw new Error(`The runbooks cannot be written, for each alert has one: ${problems.join('; ')}.`);
}
