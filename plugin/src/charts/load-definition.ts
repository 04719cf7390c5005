import { resolve } from 'pathe';
import { fileURLToPath } from '../protocol/file-urls.ts';
import { chartLimits } from '../sandbox/limits.ts';
import { own } from '../sandbox/own.ts';
import { runModule } from '../sandbox/run-module.ts';
import { runtime } from '../sandbox/runtime.ts';
import { DefinitionCache } from './definition-cache.ts';

/**
 * The chart that a module exports, a LoadedChart as JSON: what is made of it is made in a thread with bounds, for it may be made to
 * take without end. It is kept, for as long as no file changes that it was made from: a chart is rendered far more often than it is
 * changed.
 * @param root the folder that the chart's modules stand in
 * @throws Refusal where the module fails or exports none
 */
export async function loadDefinition(module: string, root: string | undefined, log: (line: string) => void): Promise<string> {
  const folder = runtime.variable('HELM_TS_CACHE');
  const library = fileURLToPath(new URL('ts-helm.js', own));
  // The library's own text decides what a definition is, too.
  const cache = folder === undefined ? undefined : await DefinitionCache.of(folder, [library, resolve(runtime.cwd(), module), root ?? '']);
  const kept = cache?.read();
  if (kept !== undefined) return kept;
  const { text, files } = await runModule({
    guest: 'chart',
    module,
    root,
    library: { '@helm/ts-helm': new URL('ts-helm.js', own).href, 'node:fs': new URL('guest-node-fs.js', own).href },
    input: {},
    limits: chartLimits(),
    log,
  });
  await cache?.write(text, [library, ...files.map((url) => fileURLToPath(url))]);
  return text;
}
