import type { Job } from '../protocol/job.ts';

/** What a patch made of the manifests: each with its place among those it was given, -1 where it is new. */
type Patched = readonly { readonly index: number; readonly object: unknown }[];

/**
 * Calls a module's function with the manifests and its arguments. It may change them in place and return nothing, or return a
 * list: of those that it was given, and of new ones.
 * @throws Error where there is no function, or it returns anything else
 */
export async function patchTask(module: object, { input }: Job): Promise<Patched> {
  const patch: unknown = 'default' in module ? module.default : undefined;
  if (typeof patch !== 'function') throw new Error('a patch exports a function by default: `export default (manifests) => …`.');
  const { manifests, parameters } = partsOf(input);
  const given: unknown = await patch([...manifests], parameters);
  const list: unknown = given ?? manifests;
  if (!Array.isArray(list))
    throw new Error(`a patch returns a list of manifests, or nothing where it changed them in place, not a ${typeof list}.`);
  const seen = new Set<unknown>();
  return list.map((object: unknown, at) => {
    if (seen.has(object)) throw new Error(`the manifest ${String(at + 1)} stands twice in the list: copy it with structuredClone.`);
    seen.add(object);
    return { index: manifests.indexOf(object), object };
  });
}

function partsOf(input: unknown): { readonly manifests: readonly unknown[]; readonly parameters: unknown } {
  if (typeof input !== 'object' || input === null) return { manifests: [], parameters: {} };
  const manifests: unknown = Reflect.get(input, 'manifests');
  return { manifests: Array.isArray(manifests) ? manifests : [], parameters: Reflect.get(input, 'parameters') };
}
