import { resolve } from 'pathe';
import { fileURLToPath } from '../sandbox/file-urls.ts';
import { schemaOfChart, type ChartDefinition } from '@helm/ts-helm';
import { usualLimits } from '../sandbox/limits.ts';
import { own, runModule } from '../sandbox/run-module.ts';
import { runtime } from '../sandbox/runtime.ts';
import { DefinitionCache } from './definition-cache.ts';

/** A chart in TypeScript, as plain data. */
export interface LoadedChart {
  readonly definition: ChartDefinition;
  /** The schemas of the chart and of its subcharts, by the charts' names. */
  readonly schemas: Readonly<Record<string, object>>;
}

/**
 * The chart that a module exports. It is kept, for as long as no file changes that it was made from: a chart is rendered far
 * more often than it is changed.
 * @param root the folder that the chart's modules stand in
 * @throws Refusal where the module fails or exports none
 */
export async function loadDefinition(module: string, root: string | undefined, log: (line: string) => void): Promise<LoadedChart> {
  const folder = runtime.variable('HELM_TS_CACHE');
  const library = fileURLToPath(new URL('ts-helm.js', own));
  // The library's own text decides what a definition is, too.
  const cache = folder === undefined ? undefined : new DefinitionCache(folder, [library, resolve(runtime.cwd(), module), root ?? '']);
  const kept = cache?.read();
  if (kept !== undefined) return parsed(kept);
  const usual = usualLimits();
  const { text, files } = await runModule({
    guest: 'chart',
    module,
    root,
    library: { '@helm/ts-helm': new URL('ts-helm.js', own).href, 'node:fs': new URL('guest-node-fs.js', own).href },
    input: {},
    // A chart has more to say than values.
    limits: { ...usual, milliseconds: 3 * usual.milliseconds, output: 8 * usual.output },
    log,
  });
  const definition: ChartDefinition = JSON.parse(text);
  const loaded = { definition, schemas: Object.fromEntries(allOf(definition).map((chart) => [chart.metadata.name, schemaOfChart(chart)])) };
  await cache?.write(JSON.stringify(loaded), [library, ...files.map((url) => fileURLToPath(url))]);
  return loaded;
}

function allOf(chart: ChartDefinition): readonly ChartDefinition[] {
  return [chart, ...(chart.subcharts ?? []).flatMap((one) => allOf(one.chart))];
}

function parsed(text: string): LoadedChart {
  const loaded: LoadedChart = JSON.parse(text);
  return loaded;
}
