/**
 * What changed for a user since the last release, and which version is due: compares values and what is rendered, and fails
 * where the chart's version, CHANGELOG.md or UPGRADING.md has less than that demands.
 *
 *     npm run versioning                    compares with the newest tag v* before this commit
 *     npm run versioning -- --write         adds to CHANGELOG.md what it does not speak of yet
 *     PREVIOUS_CHART=jobpilot-monitoring-1.2.3.tgz npm run versioning
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { previousChart } from './immutable/previous.ts';
import { at, text } from './objects.ts';
import { chart, root } from './paths.ts';
import { Scratch } from './scratch.ts';
import { Tally } from './tally.ts';
import { grouped, subjectsInWords } from './versioning/changelog/entries.ts';
import { readChangelog } from './versioning/changelog/changelog.ts';
import { withEntries } from './versioning/changelog/written.ts';
import { chartMetadata } from './versioning/chart-metadata.ts';
import { compareCharts } from './versioning/compare-charts.ts';
import type { Finding } from './versioning/finding.ts';
import { chartPart } from './versioning/schema/chart-part.ts';
import { wrongDeprecations } from './versioning/schema/deprecations.ts';
import { ruleOf, steps } from './versioning/steps.ts';
import { testValues } from './versioning/test-values.ts';
import { unpacked } from './versioning/unpacked.ts';
import { verdict } from './versioning/verdict.ts';

const changelogFile = join(root, 'CHANGELOG.md');
const read = (file: string): string => readFileSync(file, 'utf8');
const versionOf = (of: string): string => text(at(chartMetadata(of), 'version'));

/** The findings by the step that they demand, the largest first, each with the reason. */
function report(findings: readonly Finding[]): string {
  const lines = grouped(findings).map(({ kind, subjects, detail }) => ({
    ...ruleOf(kind),
    says: `${subjectsInWords(subjects)} ${detail}`,
  }));
  return steps
    .toReversed()
    .flatMap((step) =>
      lines.filter((line) => line.step === step).map(({ says, because }) => `${step}  ${says}\n         because ${because}`),
    )
    .join('\n');
}

async function compareWith(tally: Tally, before: string): Promise<void> {
  const [was, is] = [versionOf(before), versionOf(chart)];
  const findings = await compareCharts(before, chart, testValues(before, chart));
  console.log(`What an upgrade from ${was} to this work tree (${is}) changes:\n${findings.length === 0 ? 'nothing' : report(findings)}`);
  const changelog = read(changelogFile);
  const upgrading = read(join(root, 'UPGRADING.md'));
  const state = { before: was, version: is, findings, changelog, upgrading };
  const judged = verdict(state);
  const isWriting = process.argv.includes('--write') && judged.missing.length > 0;
  if (isWriting) writeFileSync(changelogFile, withEntries(changelog, judged.missing));
  const { due, complaints } = isWriting ? verdict({ ...state, changelog: read(changelogFile) }) : judged;
  if (due !== undefined) console.log(`Due is ${due}.`);
  tally.add(`${was} to ${is}`, complaints.join('\n'));
  const removed = findings.filter(({ kind }) => kind === 'value removed').map(({ subject }) => subject);
  checkDeprecations(tally, before, removed);
}

function checkDeprecations(tally: Tally, before: string, removed: readonly string[]): void {
  const [was, is] = [chartPart(before), chartPart(chart)];
  if (is === undefined) throw new Error('The chart has no values.schema.json: write it with `npm run generate`.');
  tally.add('deprecated values', wrongDeprecations(was ?? is, is, removed, versionOf(chart)).join('\n'));
}

const tally = new Tally('versioning');
using scratch = new Scratch();
await tally.attempt('CHANGELOG.md has the form of https://keepachangelog.com', async () =>
  Promise.resolve(readChangelog(read(changelogFile))),
);
await tally.attempt('the version before', async () => {
  const previous = await previousChart();
  if (previous !== undefined) return compareWith(tally, await unpacked(scratch, previous));
  console.log(
    'No version has been released before this commit (there is no tag v*, and none in ci/immutable/releases.json), so there is nothing to compare with.',
  );
  return checkDeprecations(tally, chart, []);
});
tally.end();
