import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../finding.ts';
import { deprecatedValues } from './deprecations.ts';
import type { Form, Part } from './form.ts';
import { differenceOf } from './narrowing.ts';

/** Where a comparison is. */
interface Here {
  readonly path: string;
  /** Pairs of definitions that are being compared further up: a declaration that contains itself ends there. */
  readonly above: ReadonlySet<string>;
  /** Whether values.yaml can have a default at the path: it has none within entries of maps and lists. */
  readonly isFixed: boolean;
  readonly hasDefault: (path: string) => boolean;
}

/**
 * What differs between what values might be and what they may be now.
 * @param hasDefault whether the chart itself now sets the value at a path, so that requiring it demands nothing of a user
 */
export function compareValues(before: Part, after: Part, hasDefault: (path: string) => boolean): readonly Finding[] {
  const replacements = new Set(deprecatedValues(after).map(({ deprecation }) => deprecation.instead));
  const found = compare(before, after, { path: '', above: new Set(), isFixed: true, hasDefault });
  // The finding on the old name tells of the new one.
  return found.filter(({ kind, subject }) => kind !== 'value added' || !replacements.has(subject));
}

function compare(before: Part, after: Part, here: Here): readonly Finding[] {
  const pair = `${before.reference ?? ''} ${after.reference ?? ''}`;
  const isReference = before.reference !== undefined && after.reference !== undefined;
  if (isReference && here.above.has(pair)) return [];
  const below = isReference ? { ...here, above: new Set([...here.above, pair]) } : here;
  const [was, is] = [before.form(), after.form()];
  const { narrowed, widened } = differenceOf(was, is);
  return [
    ...becameDeprecated(before, after, here),
    ...anotherFallback(before, after, here),
    ...narrowed.map((detail): Finding => ({ kind: 'value narrowed', subject: subjectOf(here), detail })),
    ...widened.map((detail): Finding => ({ kind: 'value widened', subject: subjectOf(here), detail })),
    ...keys(was, is, below),
    ...others(was, is, below),
    ...parts(was.items, is.items, { ...below, path: `${below.path}[]`, isFixed: false }),
    ...parts(was.keys, is.keys, { ...below, path: `${below.path} (its keys)`, isFixed: false }),
  ];
}

const subjectOf = ({ path }: Here): string => (path === '' ? 'the values as a whole' : path);
const step = ({ path }: Here, name: string): string => (path === '' ? name : `${path}.${name}`);

function becameDeprecated({ deprecation: before }: Part, { deprecation: after }: Part, here: Here): readonly Finding[] {
  if (before !== undefined || after === undefined) return [];
  return [
    {
      kind: 'value deprecated',
      subject: here.path,
      detail: `is now \`${after.instead ?? '?'}\`; the old path works until the next version that may break`,
    },
  ];
}

/** Defaults of what stands in entries; all others are read from values.yaml. */
function anotherFallback({ fallback: before }: Part, { fallback: after }: Part, here: Here): readonly Finding[] {
  if (here.isFixed || before === undefined || after === undefined || isDeepStrictEqual(before, after)) return [];
  return [
    {
      kind: 'default changed',
      subject: here.path,
      detail: `is ${JSON.stringify(after)} where nothing is set, was ${JSON.stringify(before)}`,
    },
  ];
}

function keys(before: Form, after: Form, here: Here): readonly Finding[] {
  const gone = [...before.properties].filter(([name]) => !after.properties.has(name) && after.others === false);
  const isNew = (name: string): boolean => !before.properties.has(name) && before.others === false;
  const come = [...after.properties].filter(([name, { deprecation }]) => isNew(name) && deprecation === undefined);
  const required = [...after.required].filter((name) => !before.required.has(name) && !here.hasDefault(step(here, name)));
  return [
    ...gone.map(([name, { deprecation }]): Finding => ({ kind: 'value removed', subject: step(here, name), detail: removal(deprecation) })),
    ...come.map(([name]): Finding => ({ kind: 'value added', subject: step(here, name), detail: 'is new' })),
    ...required.map((name): Finding => ({ kind: 'value narrowed', subject: step(here, name), detail: 'must be set' })),
    ...[...before.properties].flatMap(([name, part]) => parts(part, after.properties.get(name), { ...here, path: step(here, name) })),
  ];
}

function removal(deprecation: Part['deprecation']): string {
  if (deprecation === undefined) return 'is gone, and no version declared it deprecated';
  return `is gone: set \`${deprecation.instead ?? '?'}\` instead, as the notes said since ${deprecation.since ?? 'an unnamed version'}`;
}

/** From keys of no other names over entries of one form to anything. */
const freedom = (form: Form): number => (form.others === false ? 0 : form.others === undefined ? 2 : 1);
const taking = ['takes no keys but those that it names', 'takes entries of one form only', 'takes any keys'];

/** Keys that users name. */
function others(before: Form, after: Form, here: Here): readonly Finding[] {
  const [was, is] = [before.others, after.others];
  if (was !== undefined && was !== false && is !== undefined && is !== false)
    return compare(was, is, { ...here, path: step(here, '<name>'), isFixed: false });
  const areObjects = [before, after].every(({ types }) => types?.has('object') === true);
  if (!areObjects || freedom(before) === freedom(after)) return [];
  const kind = freedom(after) < freedom(before) ? 'value narrowed' : 'value widened';
  return [{ kind, subject: subjectOf(here), detail: taking[freedom(after)] ?? '' }];
}

function parts(before: Part | undefined, after: Part | undefined, here: Here): readonly Finding[] {
  return before === undefined || after === undefined ? [] : compare(before, after, here);
}
