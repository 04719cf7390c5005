import { markdownTable } from '../../../docs/writing/markdown-table.ts';
import type { AlertTest } from '../cases/alert-test.ts';
import { kinds } from '../cases/kinds.ts';
import { coveredKinds } from '../cases/required-kinds.ts';

const intro = `
## What the tests show

Every alert is tested by promtool on the rules of the rendered chart: with the defaults, with every threshold, window, wait,
severity, label and metric name changed, and with no wait at all. The cases are made from these values, so that they need not be
told what to expect of others. Each says at which minute an alert fires, for how many evaluations, with all of its labels, and
when it escalates; one evaluation before that it must be quiet. An alert without the cases that it needs does not pass.
`;

/** The section on what the cases of each alert show: how many there are, and of which kinds. */
export function testsTable(tests: readonly AlertTest[]): string {
  const names = Object.keys(kinds);
  const rows = tests.map((test) => {
    const covered = new Set<string>(coveredKinds(test));
    return [test.name, String(test.cases.length), ...names.map((name) => (covered.has(name) ? 'yes' : '–'))];
  });
  return `${intro}\n${markdownTable(['Alert', 'Cases', ...Object.values(kinds)], rows)}\n`;
}
