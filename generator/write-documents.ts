import { join } from 'node:path';
import { valuesReference } from '@helm/ts-helm';
import { allTests } from './alerts/all-tests.ts';
import { alertsDocument } from './alerts/docs/alerts-document.ts';
import { metricsContract } from './alerts/docs/metrics-contract.ts';
import { settingsOf } from './alerts/settings-of.ts';
import { monitoring } from './chart.ts';
import { networkDocument } from './components/network/network-document.ts';
import { dashboardsDocument } from './dashboards/docs/dashboards-document.ts';
import { exportersDocument } from './exporters/docs/exporters-document.ts';
import { parsedRuleFiles } from './parsed-rule-files.ts';
import { routingDocument } from './routing/docs/routing-document.ts';
import { runbooks } from './runbooks/runbooks.ts';
import { declaration, values } from './values.ts';
import { root, writeAnew, writeFiles } from './write-files.ts';

const ruleFiles = parsedRuleFiles(monitoring);
const tests = allTests(settingsOf(monitoring));
const texts = runbooks(ruleFiles);
writeFiles(join(root, 'docs'), [
  [
    'alerts.md',
    alertsDocument(
      values,
      tests.map(({ test }) => test),
    ),
  ],
  ['dashboards.md', dashboardsDocument({ spec: declaration.spec, values })],
  ['exporters.md', exportersDocument(ruleFiles)],
  ['metrics-contract.md', metricsContract(values)],
  ['network.md', networkDocument()],
  ['routing.md', routingDocument(tests)],
  ['values.md', `# Values\n\nEvery value of the chart, with its default and what it may be.\n\n${valuesReference(declaration.spec)}`],
]);
writeAnew(join(root, 'runbooks'), texts);
const rules = ruleFiles.flatMap(({ groups }) => groups.flatMap((group) => group.rules));
console.log(`docs: ${String(rules.length)} rules checked, ${String(texts.size)} runbooks`);
