import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emitChart } from '@helm/ts-helm';
import { monitoring } from './chart.ts';

/** Written by hand beside the generated files: the values files that the chart is tested with. */
const kept = new Set(['ci']);

/** The reference of all values is a page of its own: in the chart's README it would stand in every release's Secret. */
const reference = 'https://docs.jobpilot.com/monitoring/values';

const folder = fileURLToPath(new URL('../charts/jobpilot-monitoring', import.meta.url));

/** Writes the chart; what an earlier run wrote and this one does not is removed. */
function write(files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) if (!kept.has(entry)) rmSync(join(folder, entry), { recursive: true });
  for (const [path, text] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

const files = emitChart(monitoring, { reference });
write(files);
console.log(`charts/jobpilot-monitoring: ${String(files.size)} files`);
