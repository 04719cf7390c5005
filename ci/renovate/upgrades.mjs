/**
 * Says what Renovate would do with the updates that it found: the options that hold for each (its group, its labels, whether it is
 * merged by itself), and the lines that it would change. On the local platform Renovate stops after the lookup, so its own
 * functions for what comes next are called here.
 *
 *     node upgrades.mjs REPORT CONFIGURATION        in the folder of the repository that was looked at
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { getConfig } from './node_modules/renovate/dist/config/defaults.js';
import { GlobalConfig } from './node_modules/renovate/dist/config/global.js';
import { mergeChildConfig } from './node_modules/renovate/dist/config/utils.js';
import { init } from './node_modules/renovate/dist/logger/index.js';
import { doAutoReplace } from './node_modules/renovate/dist/workers/repository/update/branch/auto-replace.js';
import { flattenUpdates } from './node_modules/renovate/dist/workers/repository/updates/flatten.js';

const [report = '', configuration = ''] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Lines that differ, by what stands there before and after. */
function changedLines(before, after) {
  const [left, right] = [before.split('\n'), after.split('\n')];
  const all = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [left[index] ?? '', right[index] ?? '']);
  return all.filter(([old, fresh]) => old !== fresh).map((pair) => pair.map((line) => line.trim()));
}

/** The change of one update; the file is left as it was, for the next update is of the same one. */
async function changeOf(upgrade) {
  const { packageFile } = upgrade;
  const before = readFileSync(packageFile, 'utf8');
  const after = await doAutoReplace(upgrade, before, false);
  writeFileSync(packageFile, before);
  return after === null ? [] : changedLines(before, after);
}

await init();
GlobalConfig.set({ localDir: process.cwd(), platform: 'local' });
const config = mergeChildConfig({ ...getConfig(), semanticCommits: 'disabled' }, read(configuration));
const upgrades = await flattenUpdates(config, read(report).repositories.local.packageFiles);
const told = [];
for (const upgrade of upgrades) {
  const { manager, packageFile, depName, currentValue, newValue, newDigest, updateType, groupName, labels, addLabels, automerge } = upgrade;
  const { dependencyDashboardApproval, branchName } = upgrade;
  const options = { groupName, labels, addLabels, automerge, dependencyDashboardApproval, branchName };
  told.push({ manager, packageFile, depName, currentValue, newValue, newDigest, updateType, ...options, lines: await changeOf(upgrade) });
}
process.stdout.write(`${JSON.stringify(told)}\n`);
