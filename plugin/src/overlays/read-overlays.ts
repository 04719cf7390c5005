import { yamlData } from '../yaml/yaml-data.ts';
import { isModule } from '../protocol/is-module.ts';
import { Refusal } from '../sandbox/refusal.ts';
import { runtime } from '../sandbox/runtime.ts';
import { isMap, type DataMap } from '../values/merged.ts';
import { moduleValues } from './module-values.ts';
import { valuesUrlOf } from './values-url.ts';

/**
 * The values files of a command line in their order: YAML, or modules (`ts://…`, or a path that ends in .ts).
 * @throws Refusal where one is not to be read
 */
export async function readOverlays(files: readonly string[], log: (line: string) => void): Promise<readonly DataMap[]> {
  const overlays: DataMap[] = [];
  for (const file of files) overlays.push(await overlayOf(file, log));
  return overlays;
}

function overlayOf(file: string, log: (line: string) => void): Promise<DataMap> | DataMap {
  return file.startsWith('ts://') || isModule(file) ? moduleValues(valuesUrlOf(file), log) : yamlOverlay(file);
}

function yamlOverlay(file: string): DataMap {
  let text: string;
  try {
    text = runtime.text(file);
  } catch {
    throw new Refusal(`Cannot read the values file ${file}: there is no such file.`);
  }
  const data = refusing(() => yamlData(text, file));
  if (data === null || data === undefined) return {};
  if (isMap(data)) return data;
  throw new Refusal(`Cannot use ${file}: values are a map.`);
}

function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
