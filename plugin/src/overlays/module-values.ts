import { join } from 'pathe';
import type { NamedSchema } from '../protocol/work.ts';
import type { CheckedValues } from '../protocol/checked-values.ts';
import { own } from '../sandbox/own.ts';
import { Refusal } from '../sandbox/refusal.ts';
import { FIXED_SEED, FIXED_TIME, runModule } from '../sandbox/run-module.ts';
import { runWork } from '../sandbox/run-work.ts';
import { runtime } from '../sandbox/runtime.ts';
import type { DataMap } from '../values/merged.ts';
import type { ValuesUrl } from './values-url.ts';

/** As many problems as are told: a person mends a few at a time. */
const TOLD = 50;

/**
 * The values that a module gives, checked as an overlay against the chart's schema, where the address or the module names one. A
 * schema of strangers may take without end, too: the sandbox checks, and a thread of its own finds out what is wrong.
 * @throws Refusal with a line for each problem: file, line, path and what is wrong
 */
export async function moduleValues(url: ValuesUrl, log: (line: string) => void): Promise<DataMap> {
  const { chart } = url;
  const { text } = await runModule({
    guest: 'values',
    module: url.module,
    root: url.root,
    library: { '@helm/ts-helm': new URL('guest-overlay.js', own).href },
    input: url.parameters,
    schema: () => (chart === undefined ? undefined : schemaOfChart(chart)),
    now: url.realTime ? undefined : FIXED_TIME,
    seed: url.realRandom ? undefined : FIXED_SEED,
    log,
  });
  const { values, unfit }: CheckedValues = JSON.parse(text);
  if (unfit === undefined) return values;
  const problems = await runWork(
    'problems',
    () => Promise.resolve({ schema: unfit, values }),
    `The check of ${url.module} against ${unfit.from}`,
  );
  if (problems.length === 0) return values;
  const { literalPlaces } = await import('../locate/literal-places.ts');
  const placeOf = literalPlaces(url.module, url.root);
  const lines = problems.slice(0, TOLD).map(({ path, sentence }) => `${placeOf(path) ?? url.module}: ${sentence}`);
  const more = problems.length > TOLD ? [`${url.module}: and ${String(problems.length - TOLD)} more`] : [];
  throw new Refusal([...lines, ...more].join('\n'));
}

/** Of a chart's folder only the schema is read; of a package, what it holds. A chart without one takes any values. */
async function schemaOfChart(chart: string): Promise<NamedSchema> {
  const from = join(chart, 'values.schema.json');
  if (realFile(from)) return { text: runtime.text(from), from };
  const { readChart } = await import('../charts/read-chart.ts');
  return { text: (await readChart(chart)).schema ?? '{}', from };
}

function realFile(path: string): boolean {
  try {
    return runtime.isFile(path);
  } catch {
    return false;
  }
}
