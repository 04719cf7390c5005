import { define, template, when, type Expr, type Node, type Template } from '@helm/ts-helm';

/** An object of a component, the file that it stands in and when it is there. */
export interface Part {
  /** Below templates/, ending in .yaml. */
  readonly path: string;
  readonly condition: Node<boolean>;
  readonly object: Expr<object>;
}

/** An object of which the chart itself keeps no more than its condition, and the helper that makes it, which a subchart is lent. */
export interface LentObject {
  readonly document: Expr<object>;
  readonly helper: ReturnType<typeof define>['helper'];
}

/** The file of an object. */
export function templateOf({ path, condition, object }: Part): Template {
  return template(path, when<object>(condition, object));
}

/**
 * An object that a subchart is lent, or the library: Helm reads a subchart only where that is enabled, and stores neither in a release.
 * @param name the last parts of the helper's name
 * @param doc one sentence for the comment above the helper
 * @param condition when the object is there; it never holds where the subchart is not enabled
 */
export function lentObject(name: string, doc: string, object: Expr<object>, condition: Node<boolean>): LentObject {
  const made = define(`jobpilot-monitoring.${name}`, doc, {}, () => object);
  return { document: when<object>(condition, made({})), helper: made.helper };
}

/** The files of objects that a subchart is lent, and the helpers that make these. */
export function lent(parts: readonly Part[]): {
  readonly templates: readonly Template[];
  readonly helpers: readonly LentObject['helper'][];
} {
  const made = parts.map(({ path, condition, object }) => ({
    path,
    ...lentObject(`objects.${nameOf(path)}`, `What templates/${path} is made of.`, object, condition),
  }));
  return { templates: made.map(({ path, document }) => template(path, document)), helpers: made.map(({ helper }) => helper) };
}

/** log-collector/daemon-set.yaml as a name of Helm: logCollector.daemonSet. */
function nameOf(path: string): string {
  return path
    .replace(/\.yaml$/u, '')
    .replaceAll('/', '.')
    .replaceAll(/-([a-z])/gu, (_hyphen, letter: string) => letter.toUpperCase());
}
