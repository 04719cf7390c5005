import { join } from 'node:path';
import { chartYaml, emitChart, type ChartDefinition } from '@helm/ts-helm';
import { listed } from './artifact-hub/listed.ts';
import { monitoring } from './chart.ts';
import { exporters } from './exporters/chart.ts';
import { root, writeAnew, writeFiles } from './write-files.ts';

/** The reference of all values is a page of its own: in the chart's README it would stand in every release's Secret. */
const reference = 'https://docs.jobpilot.com/monitoring/values';

function writeChart({ metadata: { name } }: ChartDefinition, of: ReadonlyMap<string, string>): void {
  writeAnew(join(root, 'charts', name), of);
}

const files = emitChart(listed(monitoring), { reference });
// Alone it is listed; its other files are those that stand in the chart.
writeChart(exporters, new Map([...emitChart(exporters), ['Chart.yaml', chartYaml(listed(exporters))]]));
writeChart(monitoring, files);
// For readers who look for it at the top; Helm itself reads the one in the chart.
writeFiles(root, [['Chart.lock', files.get('Chart.lock') ?? '']]);
console.log(`charts/jobpilot-monitoring: ${String(files.size)} files`);
