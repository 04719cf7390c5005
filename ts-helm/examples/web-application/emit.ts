import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { emitChart } from '../../src/index.ts';
import { webApplication } from './chart.ts';

const folder = new URL('chart/', import.meta.url);
const files = emitChart(webApplication);

rmSync(folder, { recursive: true, force: true });
for (const [path, text] of files) {
  const file = new URL(path, folder);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}
