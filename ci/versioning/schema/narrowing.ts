import type { Form } from './form.ts';

/** How a form differs from what it was: sentences' ends, for the values that it now refuses and for those that it now takes. */
interface Difference {
  readonly narrowed: readonly string[];
  readonly widened: readonly string[];
}

const none: Difference = { narrowed: [], widened: [] };

/** How what a form says of a value itself differs; the keys below it are compared one by one. */
export function differenceOf(before: Form, after: Form): Difference {
  const all = [types(before, after), choices(before, after), limits(before, after), patterns(before, after), rules(before, after)];
  return { narrowed: all.flatMap(({ narrowed }) => narrowed), widened: all.flatMap(({ widened }) => widened) };
}

const listed = (values: Iterable<unknown>): string =>
  [...values].map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(', ');

/** An integer is a number. */
function takes(among: ReadonlySet<string>, type: string): boolean {
  return among.has(type) || (type === 'integer' && among.has('number'));
}

function types({ types: before }: Form, { types: after }: Form): Difference {
  if (before === undefined) return after === undefined ? none : { narrowed: [`may be ${listed(after)} only`], widened: [] };
  if (after === undefined) return { narrowed: [], widened: ['may be of any type'] };
  const [gone, come] = [[...before].filter((type) => !takes(after, type)), [...after].filter((type) => !takes(before, type))];
  return {
    narrowed: gone.length === 0 ? [] : [`may no longer be ${listed(gone)}, but ${listed(after)}`],
    widened: come.length === 0 ? [] : [`may also be ${listed(come)}`],
  };
}

function choices({ choices: before }: Form, { choices: after }: Form): Difference {
  if (before === undefined) return after === undefined ? none : { narrowed: [`must be one of ${listed(after)}`], widened: [] };
  if (after === undefined) return { narrowed: [], widened: [`need no longer be one of ${listed(before)}`] };
  const [gone, come] = [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
  return {
    narrowed: gone.length === 0 ? [] : [`may no longer be ${listed(gone)}`],
    widened: come.length === 0 ? [] : [`may also be ${listed(come)}`],
  };
}

/** How messages speak of a bound: what it is of. */
const ofBounds = { Length: ' characters', Items: ' items', Properties: ' entries', imum: '' } as const;

function limits({ bounds: before }: Form, { bounds: after }: Form): Difference {
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => boundChange(name, before.get(name), after.get(name)));
  const saying = (wanted: boolean): readonly string[] => changes.filter(({ isNarrower }) => isNarrower === wanted).map(({ says }) => says);
  return { narrowed: saying(true), widened: saying(false) };
}

function boundChange(
  name: string,
  before: number | undefined,
  after: number | undefined,
): readonly { readonly isNarrower: boolean; readonly says: string }[] {
  if (before === after) return [];
  const isLeast = name.startsWith('min');
  const [was, is] = [before, after].map((bound) => bound ?? (isLeast ? -Infinity : Infinity));
  const unit = Object.entries(ofBounds).find(([end]) => name.endsWith(end))?.[1] ?? '';
  const shown = (bound: number | undefined): string => (bound === undefined ? 'unlimited' : `${String(bound)}${unit}`);
  const [side, words] = isLeast ? ['lower', 'at least'] : ['upper', 'at most'];
  const says =
    after === undefined ? `has no ${side} limit any more, was ${shown(before)}` : `is ${words} ${shown(after)}, was ${shown(before)}`;
  return [{ isNarrower: isLeast ? (is ?? 0) > (was ?? 0) : (is ?? 0) < (was ?? 0), says }];
}

/** Whether one pattern takes all that another takes is not decided here: another pattern counts as a narrower one. */
function patterns({ patterns: before }: Form, { patterns: after }: Form): Difference {
  const [gone, come] = [[...before].filter((one) => !after.has(one)), [...after].filter((one) => !before.has(one))];
  if (come.length > 0)
    return { narrowed: [`must match ${listed(come)}${gone.length === 0 ? '' : ` instead of ${listed(gone)}`}`], widened: [] };
  return { narrowed: [], widened: gone.length === 0 ? [] : [`need no longer match ${listed(gone)}`] };
}

/** The same holds of rules over several keys. */
function rules({ rules: before }: Form, { rules: after }: Form): Difference {
  const changed = [...after].filter(([name, rule]) => before.get(name) !== rule).map(([name]) => name);
  const gone = [...before.keys()].filter((name) => !after.has(name));
  return {
    narrowed: changed.map((name) => `has ${before.has(name) ? 'another' : 'a'} rule \`${name}\` over what it holds`),
    widened: gone.map((name) => `has no rule \`${name}\` any more`),
  };
}
