import { isList, isMap, type Data } from '../values/merged.ts';

/** A place where two objects differ; a side that is absent has nothing there. */
export interface Change {
  /** `spec.template.spec.containers[prometheus].image` */
  readonly path: string;
  readonly before?: Data;
  readonly after?: Data;
}

/** Where two objects differ, in the order of their fields. Items of lists that have names are told apart by them. */
export function changes(before: Data, after: Data, path = ''): readonly Change[] {
  if (isMap(before) && isMap(after)) return ofEntries(before, after, (key) => (path === '' ? shown(key) : `${path}.${shown(key)}`));
  const [left, right] = [named(before), named(after)];
  if (left !== undefined && right !== undefined) return ofEntries(left, right, (key) => `${path}[${key}]`);
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

interface Entries {
  readonly [key: string]: Data;
}

function ofEntries(before: Entries, after: Entries, pathOf: (key: string) => string): readonly Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [left, right] = [before[key], after[key]];
    if (left === undefined) return right === undefined ? [] : [{ path: pathOf(key), after: right }];
    return right === undefined ? [{ path: pathOf(key), before: left }] : changes(left, right, pathOf(key));
  });
}

/** A list as entries: by the items' own names where each has one, by index otherwise. */
function named(list: Data): Entries | undefined {
  if (!isList(list)) return undefined;
  const names = list.map((item) => (isMap(item) && typeof item['name'] === 'string' ? item['name'] : undefined));
  const isNamed = names.every((name) => name !== undefined) && new Set(names).size === list.length;
  return Object.fromEntries(list.map((item, index) => [isNamed ? (names[index] ?? '') : String(index), item]));
}

function shown(key: string): string {
  return /^[\w-]+$/u.test(key) ? key : JSON.stringify(key);
}
