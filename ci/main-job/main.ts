/**
 * The main job on real input: the production example, rendered with short times, as a real Prometheus and three real
 * Alertmanagers on the loopback address; services go down and every stand-in is told exactly once.
 *
 *     npm run main-job
 */
import { Tally } from '../tally.ts';
import { mainJob } from './main-job.ts';
import { mainJobOfProduction } from './production.ts';
import { printRows } from './table.ts';

/** Seconds after which the run is ended whatever it is doing. */
const limit = 600;

const seconds = (): string => `${(performance.now() / 1000).toFixed(1).padStart(6)} s`;

// Ending the process ends what it started: see Processes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const alarm = setTimeout(() => {
  console.error(`The main job was not done after ${String(limit)} s.`);
  process.exit(1);
}, limit * 1000);

const tally = new Tally('main-job');
try {
  const rows = await mainJob(mainJobOfProduction, (line) => {
    console.log(`${seconds()}  ${line}`);
  });
  printRows(rows);
  for (const { check, expected, got, passed } of rows) tally.add(check, passed ? '' : `expected ${expected}\ngot      ${got}`);
} catch (error) {
  tally.add('the stack comes up', error instanceof Error ? error.message : String(error));
} finally {
  clearTimeout(alarm);
}
tally.end();
