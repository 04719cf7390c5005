import type { Job } from '../protocol/job.ts';

/** What `defineValues` marks its result with; the generated modules of `helm ts types` write the same. */
const MARK = Symbol.for('helm.sh/ts/values');

/** What a values module said: values files in their order, and the schema that they were typed with. */
export interface ModuleValues {
  readonly overlays: readonly unknown[];
  readonly schema?: string;
}

/**
 * Reads a module's default export: values, a function of the parameters that returns them, or what `defineValues` made of any
 * number of these.
 * @throws Error where there is no default export, or it is no map
 */
export async function valuesTask(module: object, { input }: Job): Promise<ModuleValues> {
  if (!('default' in module))
    throw new Error('the module has no default export: write `export default { … }`, or a function that returns values.');
  const given: unknown = typeof module.default === 'function' ? await module.default(input) : await module.default;
  const marked: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, MARK) : undefined;
  if (typeof marked !== 'object' || marked === null) return { overlays: [mapOf(given)] };
  const overlays: unknown = Reflect.get(marked, 'overlays');
  const schema: unknown = Reflect.get(marked, 'schema');
  const all: unknown[] = [];
  for (const one of Array.isArray(overlays) ? overlays : []) all.push(mapOf(typeof one === 'function' ? await one(input) : await one));
  return { overlays: all, ...(typeof schema === 'string' ? { schema } : {}) };
}

function mapOf(value: unknown): unknown {
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return value ?? {};
  throw new Error(`values are a map, but the module gave ${Array.isArray(value) ? 'a list' : `a ${typeof value}`}.`);
}
