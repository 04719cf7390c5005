/**
 * Measures the plugin beside Helm itself, each run of the one directly after the other, and prints medians:
 *
 *     node plugin/bench.ts           15 rounds
 *     node plugin/bench.ts --write   puts the table into docs/plugin.md
 *     BENCH_WITH='chrt -f 10' …      starts each program with that, here so that nothing else on the machine runs before it
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { between } from '../docs/writing/between.ts';
import { charts, root, Workshop } from './testing/workshop.ts';

const ROUNDS = 15;
const prefix = (process.env['BENCH_WITH'] ?? '').split(' ').filter((word) => word !== '');

interface Measured {
  readonly milliseconds: number;
  readonly bytes: number;
}

using workshop = await new Workshop().install();
const env = { ...process.env, ...workshop.environmentOf('helm4') };
const helm = join(root, '.tools', 'bin', 'helm4');
const module = workshop.write('values.ts', 'export default { alertmanager: { replicas: 5 }, prometheus: { replicas: 2 } };\n');
const yaml = workshop.write('values.yaml', 'alertmanager:\n  replicas: 5\nprometheus:\n  replicas: 2\n');
const chart = [join(root, 'generator', 'chart.ts'), 'x', '--root', root];

const runs = {
  yaml: [helm, 'template', 'x', charts.monitoring, '--values', yaml],
  module: [helm, 'template', 'x', charts.monitoring, '--values', `ts://${module}?chart=${charts.monitoring}`],
  template: [helm, 'ts', 'template', ...chart, '--values', yaml],
  direct: [join(workshop.plugin, 'helm4', 'ts', 'bin', 'ts'), 'template', ...chart, '--values', yaml],
  helm: [helm, 'version'],
} as const;

function measure(command: readonly string[]): Measured {
  const { status, stdout, stderr } = spawnSync(join(root, '.tools', 'bin', 'measure'), [...prefix, ...command], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Cannot measure ${command.join(' ')}: ${stderr}`);
  const { milliseconds, bytes, status: ended }: Measured & { readonly status: number } = JSON.parse(stdout);
  if (ended !== 0) throw new Error(`${command.join(' ')} failed: ${stderr}`);
  return { milliseconds, bytes };
}

function median(all: readonly number[]): number {
  const sorted = all.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

for (const command of Object.values(runs)) measure(command);
const rounds = Array.from({ length: ROUNDS }, () => ({
  yaml: measure(runs.yaml),
  module: measure(runs.module),
  template: measure(runs.template),
  direct: measure(runs.direct),
  helm: measure(runs.helm),
}));

type Round = (typeof rounds)[number];

function row(what: string, pick: (round: Round) => Measured): string {
  const [time, memory] = [median(rounds.map((one) => pick(one).milliseconds)), median(rounds.map((one) => pick(one).bytes))];
  return `| ${what} | ${time.toFixed(0)} ms | ${(memory / 1e6).toFixed(0)} MB |`;
}

const added = median(rounds.map(({ module: typed, yaml: plain }) => typed.milliseconds - plain.milliseconds));
const ratio = (pick: (round: Round) => number): string => median(rounds.map((one) => pick(one) / one.yaml.milliseconds)).toFixed(2);
const table = `| what | time | largest process |
| --- | --- | --- |
${row('`helm template` of the monitoring chart, `-f values.yaml`', (one) => one.yaml)}
${row('the same, `-f ts://values.ts?chart=…`', (one) => one.module)}
${row('`helm ts template generator/chart.ts`', (one) => one.template)}
${row('the same program without Helm in front of it (`bin/ts template`)', (one) => one.direct)}
${row('`helm version`: Helm that does nothing', (one) => one.helm)}

Medians of ${String(ROUNDS)} rounds, in each of which all five ran one after the other${prefix.length === 0 ? '' : `, started with \`${prefix.join(' ')}\``}. \`-f ts://\` adds ${added.toFixed(0)} ms (median of the differences; bound 80).
\`helm ts template\` takes ${ratio(({ template }) => template.milliseconds)} of the time of \`helm template\`, without Helm in front of it ${ratio(({ direct }) => direct.milliseconds)} (bound 0.50).`;
console.log(table);
if (process.argv.includes('--write')) {
  const page = join(root, 'docs', 'plugin.md');
  writeFileSync(page, between(readFileSync(page, 'utf8'), 'figures', table));
}
