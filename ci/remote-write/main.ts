/**
 * Remote write, tried with a real VictoriaMetrics on the loopback address: what the rendered production example sends there
 * arrives, survives, and answers as Prometheus does; with agents the rules run there alone.
 *
 *     npm run remote-write                   everything, in about ten minutes; the first time the store is built
 *     npm run remote-write -- --only agent   server, agent or rules
 *     npm run remote-write -- --write        and write what was counted to docs/scale.md
 */
import { parseArgs } from 'node:util';
import { Tally } from '../tally.ts';
import { printRows } from '../main-job/table.ts';
import type { Counted } from './counted.ts';
import { render } from './render.ts';
import { writeResults } from './results.ts';
import { rulesOutside } from './rules-outside.ts';
import { Trial } from './trial.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, write: { type: 'boolean', default: false } } });
const tally = new Tally('remote-write');

function log(line: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${line}`);
}

const isChosen = (part: string): boolean => values.only === '' || values.only === part;

async function runRules(): Promise<number | undefined> {
  const rows = await rulesOutside(await render('values.yaml', 'agent-values.yaml', 'one-of-two-values.yaml'), log);
  printRows(rows);
  for (const { check, expected, got, passed } of rows) tally.add(check, passed ? '' : `expected ${expected}\ngot      ${got}`);
  return rows.length;
}

async function runAll(): Promise<Partial<Counted>> {
  const trial = new Trial(tally, log);
  const server = isChosen('server') ? await trial.server(await render('values.yaml')) : undefined;
  const agent = isChosen('agent') ? await trial.agent(await render('values.yaml', 'agent-values.yaml')) : undefined;
  const checks = isChosen('rules') ? await runRules() : undefined;
  return {
    ...server?.answers,
    ...(server?.events !== undefined && agent?.events !== undefined && { events: { server: server.events, agent: agent.events } }),
    ...(checks !== undefined && { rulesOutside: checks }),
  };
}

// Ending the process ends what it started: see Processes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  const { arrived, healthy, down, events, rulesOutside: checks } = await runAll();
  if (values.write && tally.failed === 0 && arrived && healthy && down && events && checks !== undefined)
    writeResults({ arrived, healthy, down, events, rulesOutside: checks });
} catch (error) {
  tally.add('the stack comes up', error instanceof Error ? error.message : String(error));
}
tally.end();
