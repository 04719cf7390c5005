import { dirname, join, relative, resolve } from 'pathe';
import { fileURLToPath } from '../sandbox/file-urls.ts';
import { parseSchema } from '../charts/parse-schema.ts';
import { Refusal } from '../sandbox/refusal.ts';
import { FIXED_SEED, FIXED_TIME, own, runModule } from '../sandbox/run-module.ts';
import { runtime } from '../sandbox/runtime.ts';
import { isMap, merged, type DataMap } from './merged.ts';
import { overlayProblems } from './overlay-problems.ts';
import type { ValuesUrl } from './values-url.ts';

/**
 * The values that a module gives, checked as an overlay against the chart's schema, where the address or the module names one.
 * @throws Refusal with a line for each problem: file, line, path and what is wrong
 */
export async function moduleValues(url: ValuesUrl, log: (line: string) => void): Promise<DataMap> {
  // The schema is read while the sandbox starts, which takes longer.
  const [{ text }, chartsOwn] = await Promise.all([
    runModule({
      guest: 'values',
      module: url.module,
      root: url.root,
      library: { '@helm/ts-helm': new URL('guest-overlay.js', own).href },
      input: url.parameters,
      now: url.realTime ? undefined : FIXED_TIME,
      seed: url.realRandom ? undefined : FIXED_SEED,
      log,
    }),
    url.chart === undefined ? undefined : schemaOfChart(url.chart),
  ]);
  const { overlays, schema } = answerOf(text);
  const values = overlays.reduce((below, above) => merged(below, above), {});
  const known = chartsOwn ?? ownSchema(url, schema);
  if (known === undefined) return values;
  const problems = await overlayProblems(known, values);
  if (problems.length === 0) return values;
  const { literalPlace } = await import('../locate/literal-place.ts');
  const lines = problems.map(({ path, sentence }) => `${literalPlace(url.module, path, url.root) ?? url.module}: ${sentence}`);
  throw new Refusal(lines.join('\n'));
}

function answerOf(text: string): { readonly overlays: readonly DataMap[]; readonly schema: string | undefined } {
  const answer: unknown = JSON.parse(text);
  const overlays: unknown = isMap(answer) ? answer['overlays'] : undefined;
  const schema = isMap(answer) ? answer['schema'] : undefined;
  return { overlays: Array.isArray(overlays) ? overlays.filter(isMap) : [], schema: typeof schema === 'string' ? schema : undefined };
}

async function schemaOfChart(chart: string): Promise<object | undefined> {
  const schema = await chartSchema(chart);
  return schema === undefined ? undefined : parseSchema(schema, join(chart, 'values.schema.json'));
}

/** The schema that a module names, unless the address names a chart. A module may name a file of its own folder only, for the host may read more than it. */
function ownSchema(url: ValuesUrl, named: string | undefined): object | undefined {
  if (named === undefined || url.chart !== undefined) return undefined;
  const root = runtime.realPath(resolve(runtime.cwd(), url.root ?? dirname(url.module)));
  const file = realOf(named);
  if (file === undefined || relative(root, file).startsWith('..'))
    throw new Refusal(
      `Cannot use the schema ${named}: it is no file below ${root}. Write it anew with \`helm ts types\`, or name its folder with ?root=.`,
    );
  return parseSchema(runtime.text(file), file);
}

/** Of a chart's folder only the schema is read; of a package, what it holds. */
async function chartSchema(chart: string): Promise<string | undefined> {
  const file = join(chart, 'values.schema.json');
  if (realFile(file)) return runtime.text(file);
  const { readChart } = await import('../charts/read-chart.ts');
  return (await readChart(chart)).schema;
}

function realFile(path: string): boolean {
  try {
    return runtime.isFile(path);
  } catch {
    return false;
  }
}

function realOf(url: string): string | undefined {
  try {
    return runtime.realPath(fileURLToPath(url));
  } catch {
    return undefined;
  }
}
