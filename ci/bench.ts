/**
 * Measures the chart and its sources against the bounds of the design.
 *
 *     npm run bench                                prints the table
 *     COMPARE_CHART=… npm run bench                beside the chart in that folder
 *     npm run bench -- --check                     fails where a bound is broken, times aside
 *     npm run bench -- --write                     puts the table into README.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluation } from './bench/evaluate.ts';
import { generation } from './bench/generate.ts';
import { helmTemplate } from './bench/helm-template.ts';
import { markdown } from './bench/markdown.ts';
import { releaseFigure } from './bench/release-size.ts';
import { sourceFigures } from './bench/source.ts';
import { between } from '../docs/writing/between.ts';
import { chart, root } from './paths.ts';

const flags = process.argv.slice(2);
const figures = [await generation(), ...(await helmTemplate()), evaluation(), await releaseFigure(chart), ...sourceFigures()];
const table = markdown(figures);
console.log(table);
if (flags.includes('--write')) {
  const readme = join(root, 'README.md');
  writeFileSync(readme, between(readFileSync(readme, 'utf8'), 'bench', table));
}

const worse = figures.filter((figure) => figure.isBroken && figure.isTimed !== true);
if (flags.includes('--check') && worse.length > 0) process.exitCode = 1;
