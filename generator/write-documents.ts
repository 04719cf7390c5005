import { join } from 'node:path';
import { valuesReference } from '@helm/ts-helm';
import { allTests } from './alerts/all-tests.ts';
import { alertsDocument } from './alerts/docs/alerts-document.ts';
import { metricsContract } from './alerts/docs/metrics-contract.ts';
import { settingsOf } from './alerts/settings-of.ts';
import { monitoring } from './chart.ts';
import { checkRules } from './check-rules.ts';
import { networkDocument } from './components/network/network-document.ts';
import { dashboardsDocument } from './dashboards/docs/dashboards-document.ts';
import { exportersDocument } from './exporters/docs/exporters-document.ts';
import { renderedRuleFiles } from './rendered-rule-files.ts';
import { routingDocument } from './routing/docs/routing-document.ts';
import { runbooks } from './runbooks/runbooks.ts';
import { declaration, values } from './values.ts';
import { root, writeAnew, writeFiles } from './write-files.ts';

const ruleFiles = renderedRuleFiles(monitoring);
const rules = checkRules(ruleFiles);
const tests = allTests(settingsOf(monitoring));
const texts = runbooks(monitoring);
writeFiles(join(root, 'docs'), [
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
writeAnew(join(root, 'runbooks'), texts);
console.log(`docs: ${String(rules)} rules checked, ${String(texts.size)} runbooks`);
