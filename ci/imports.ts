/**
 * Checks who imports whom: the layout's rules, no barrels, no cycles, no exports that nobody imports.
 *
 *     npm run imports
 */
import { cycles } from './source/cycles.ts';
import { exportsIn } from './source/exports.ts';
import { brokenRules } from './source/import-rules.ts';
import { importsOf } from './source/imports.ts';
import { withSources } from './source/sources.ts';
import { unusedExports } from './source/unused-exports.ts';
import { Tally } from './tally.ts';

const files = withSources((sources) =>
  sources.map(({ path, isTest, tree }) => ({ path, isTest, imports: importsOf(tree, path), exports: exportsIn(tree) })),
);
/** The parts whose exports are looked at. */
const swept = /^(?:ci|docs|plugin|tools)\//u;
const broken = [...brokenRules(files), ...unusedExports(files).filter((one) => swept.test(one))];
const circles = cycles(new Map(files.map(({ path, imports }) => [path, imports.map(({ target }) => target)])));

const tally = new Tally('imports');
for (const { path } of files) tally.add(path, broken.filter((one) => one.startsWith(`${path} `)).join('\n'));
tally.add('no cycles', circles.map((circle) => [...circle, circle[0]].join(' → ')).join('\n'));
tally.end();
