import { at, type Json } from '../../objects.ts';

/** An object of a release before and after an upgrade; undefined where it is not there. */
export interface Pair {
  /** `StatefulSet alertmanager` */
  readonly name: string;
  readonly kind: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Hooks, `helm test` among them, come and go by themselves. https://helm.sh/docs/topics/charts_hooks/ */
function stays(object: Json): boolean {
  return at(object, 'metadata', 'annotations', 'helm.sh/hook') === undefined;
}

function nameOf(object: Json): string {
  const namespace = at(object, 'metadata', 'namespace');
  const inNamespace = typeof namespace === 'string' && namespace !== '' && namespace !== 'jobpilot' ? ` in ${namespace}` : '';
  return `${String(object['kind'])} ${String(at(object, 'metadata', 'name'))}${inNamespace}`;
}

/** The objects of two renders side by side. */
export function pairs(before: readonly Json[], after: readonly Json[]): readonly Pair[] {
  const [was, is] = [before, after].map((objects) => new Map(objects.filter(stays).map((one) => [nameOf(one), one])));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].map((name) => {
    const [old, fresh] = [was?.get(name), is?.get(name)];
    return { name, kind: String((fresh ?? old)?.['kind']), before: old, after: fresh };
  });
}
