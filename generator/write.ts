import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chartYaml, emitChart, valuesReference, type ChartDefinition } from '@helm/ts-helm';
import { allTests } from './alerts/all-tests.ts';
import { alertsDocument } from './alerts/docs/alerts-document.ts';
import { metricsContract } from './alerts/docs/metrics-contract.ts';
import { settingsOf } from './alerts/settings-of.ts';
import { listed } from './artifact-hub/listed.ts';
import { monitoring } from './chart.ts';
import { checkRules } from './check-rules.ts';
import { exporters } from './exporters/chart.ts';
import { exportersDocument } from './exporters/docs/exporters-document.ts';
import { networkDocument } from './components/network/network-document.ts';
import { dashboardsDocument } from './dashboards/docs/dashboards-document.ts';
import { renderedRuleFiles } from './rendered-rule-files.ts';
import { routingDocument } from './routing/docs/routing-document.ts';
import { runbooks } from './runbooks/runbooks.ts';
import { declaration, values } from './values.ts';

/** Written by hand beside the generated files: the values files that the chart is tested with. */
const kept = new Set(['ci']);

/** The reference of all values is a page of its own: in the chart's README it would stand in every release's Secret. */
const reference = 'https://docs.jobpilot.com/monitoring/values';

const root = fileURLToPath(new URL('..', import.meta.url));
const docs = join(root, 'docs');
const runbookFolder = join(root, 'runbooks');

function write(folder: string, files: Iterable<readonly [path: string, text: string]>): void {
  for (const [path, text] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** Removes what an earlier run wrote, so that nothing is left of what the chart no longer has. */
function clear(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) if (!kept.has(entry)) rmSync(join(folder, entry), { recursive: true });
}

function writeChart({ metadata: { name } }: ChartDefinition, of: ReadonlyMap<string, string>): void {
  const folder = join(root, 'charts', name);
  clear(folder);
  write(folder, of);
}

const ruleFiles = renderedRuleFiles(monitoring);
const rules = checkRules(ruleFiles);
const tests = allTests(settingsOf(monitoring));
const files = emitChart(listed(monitoring), { reference });
// Alone it is listed; its other files are those that stand in the chart.
writeChart(exporters, new Map([...emitChart(exporters), ['Chart.yaml', chartYaml(listed(exporters))]]));
writeChart(monitoring, files);
// For readers who look for it at the top; Helm itself reads the one in the chart.
write(root, [['Chart.lock', files.get('Chart.lock') ?? '']]);
write(docs, [
  [
    'alerts.md',
    alertsDocument(
      values,
      tests.map(({ test }) => test),
    ),
  ],
  ['dashboards.md', dashboardsDocument({ spec: declaration.spec, values })],
  ['exporters.md', exportersDocument([...ruleFiles.values()])],
  ['metrics-contract.md', metricsContract(values)],
  ['network.md', networkDocument()],
  ['routing.md', routingDocument(tests)],
  ['values.md', `# Values\n\nEvery value of the chart, with its default and what it may be.\n\n${valuesReference(declaration.spec)}`],
]);
const texts = runbooks(monitoring);
clear(runbookFolder);
write(runbookFolder, texts);
console.log(`charts/jobpilot-monitoring: ${String(files.size)} files, ${String(rules)} rules`);
