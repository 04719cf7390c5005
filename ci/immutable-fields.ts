/**
 * Compares what the chart renders with what the version before it rendered, over the values of its tests: an upgrade must
 * change no field that the API server lets nobody change, unless the version may break (semantic versioning). Before the
 * first tag, and always, it compares the chart with itself under a higher version: a version has no place in such a field.
 *
 *     npm run immutable-fields
 *     PREVIOUS_CHART=jobpilot-monitoring-1.2.3.tgz npm run immutable-fields
 */
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { template } from './helm.ts';
import { immutableChanges, mayBreak } from './immutable/changes.ts';
import { previousChart } from './immutable/previous.ts';
import { at, readObjects, text, type Json } from './objects.ts';
import { chart, tool } from './paths.ts';
import { complaintOf, run } from './run.ts';
import { Scratch } from './scratch.ts';
import { Tally } from './tally.ts';

/** A version that no release has. */
const later = '999.0.0';

async function render(of: string, file: string): Promise<readonly Json[]> {
  const rendered = await template('helm4', [file], of);
  if (rendered.status !== 0) throw new Error(complaintOf(rendered));
  return readObjects(rendered.stdout);
}

async function versionOf(of: string): Promise<string> {
  const shown = await run(tool('helm4'), ['show', 'chart', of]);
  if (shown.status !== 0) throw new Error(`Cannot read the chart ${of}: ${complaintOf(shown)}`);
  return text(at(parse(shown.stdout), 'version'));
}

/** The chart under a higher version, its own and its application's. */
function raised(scratch: Scratch): string {
  const copy = join(scratch.folder, basename(chart));
  cpSync(chart, copy, { recursive: true });
  const description = join(copy, 'Chart.yaml');
  writeFileSync(description, readFileSync(description, 'utf8').replaceAll(/^(version|appVersion): .*$/gmu, `$1: ${later}`));
  return copy;
}

async function compare(tally: Tally, name: string, charts: readonly [string, string], files: readonly [string, string]): Promise<void> {
  await tally.attempt(name, async () => {
    const [before, after] = await Promise.all([render(charts[0], files[0]), render(charts[1], files[1])]);
    const changes = immutableChanges(before, after);
    if (changes.length > 0) throw new Error(changes.join('\n'));
  });
}

/** Each version with its own values, for a value may have got another name; a package has no values of tests, so it takes ours. */
async function compareWithPrevious(tally: Tally, previous: string, files: readonly string[]): Promise<void> {
  const [before, now] = await Promise.all([versionOf(previous), versionOf(chart)]);
  if (mayBreak(before, now)) {
    console.log(`${before} to ${now} may break what is installed: nothing is compared.`);
    return;
  }
  console.log(`comparing with ${before}`);
  for (const file of files) {
    const own = join(previous, 'ci', basename(file));
    const hasOwn = existsSync(join(previous, 'ci'));
    if (hasOwn && !existsSync(own)) continue;
    await compare(tally, `${before} to ${now}, ${basename(file)}`, [previous, chart], [hasOwn ? own : file, file]);
  }
}

const tally = new Tally('immutable-fields');
const files = globSync(join(chart, 'ci', '*-values.yaml')).toSorted();
using scratch = new Scratch();
const higher = raised(scratch);
for (const file of files) await compare(tally, `a higher version, ${basename(file)}`, [chart, higher], [file, file]);
const previous = await previousChart();
if (previous === undefined)
  console.log(
    'There is no release before this commit (no tag v*, and none in ci/immutable/releases.json): there is no earlier version to compare with.',
  );
else await compareWithPrevious(tally, previous, files);
tally.end();
