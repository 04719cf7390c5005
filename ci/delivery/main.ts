/**
 * The delivery trials: what the rendered production example does with alerts, with real Prometheus and Alertmanagers on the
 * loopback address, one of which is killed again and again.
 *
 *     npm run delivery                     everything, with 20 trials
 *     npm run delivery -- --trials 3       fewer trials
 *     npm run delivery -- --only silence   only what has the word in its name
 *     npm run delivery -- --write          and write the counts to docs/delivery.md
 */
import { inspect, parseArgs } from 'node:util';
import { Tally } from '../tally.ts';
import type { Case, Setting } from './case.ts';
import { quietCases } from './quiet-cases.ts';
import { writeResults } from './results.ts';
import { killsOf, killTrial, type KillResult } from './rough/killed.ts';
import { partitionTrial, type PartitionResult } from './rough/partition.ts';
import { roughCases } from './rough-cases.ts';
import { ReadySetting } from './setting.ts';

const { values } = parseArgs({
  options: { trials: { type: 'string', default: '20' }, only: { type: 'string', default: '' }, write: { type: 'boolean', default: false } },
});
const trials = Number(values.trials);
const tally = new Tally('delivery');
const started = performance.now();

function log(line: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
}

function isChosen(name: string): boolean {
  return name.includes(values.only);
}

async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  if (!isChosen(name)) return;
  await tally.attempt(name, work);
  log(`done: ${name}`);
}

async function runCases(setting: Setting, cases: readonly Case[]): Promise<void> {
  for (const { name, run } of cases) await attempt(name, () => run(setting));
}

async function runTrials(setting: Setting): Promise<readonly KillResult[]> {
  const results: KillResult[] = [];
  for (const [trial, kill] of killsOf(trials).entries())
    await attempt(`one Alertmanager killed in a burst, trial ${String(trial + 1)}: nothing is lost`, async () => {
      const result = await killTrial(setting, kill);
      results.push(result);
      log(
        `${result.member} killed after ${result.after.toFixed(1)} s: ${String(result.lost)} lost, ${String(result.duplicates)} duplicates`,
      );
      if (result.lost > 0) throw new Error(`${String(result.lost)} of ${String(result.expected)} notifications are lost`);
    });
  return results;
}

async function runPartition(setting: Setting): Promise<PartitionResult | undefined> {
  let result: PartitionResult | undefined;
  await attempt('a member cut off from the others: nothing is lost', async () => {
    result = await partitionTrial(setting);
    if (result.lost + result.healed.lost > 0) throw new Error(`lost: ${JSON.stringify(result)}`);
    if (result.healed.duplicates > 0) throw new Error(`told twice on a healed cluster: ${JSON.stringify(result)}`);
  });
  return result;
}

// Ending the process ends what it started: see Processes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  await using setting = await ReadySetting.start();
  log('the stack is ready');
  await Promise.all(quietCases.map((one) => runCases(setting, [one])));
  await runCases(setting, roughCases);
  const partition = await runPartition(setting);
  const kills = await runTrials(setting);
  if (setting.stack.standIns.refused.length > 0) tally.add('no stand-in refuses a request', setting.stack.standIns.refused.join('\n'));
  if (values.write && partition !== undefined) writeResults({ kills, partition });
} catch (error) {
  tally.add('the stack comes up', error instanceof Error ? `${error.message}\n${inspect(error.cause)}` : String(error));
}
tally.end();
