import { functions } from '../ast/functions.ts';
import type { Ast, Each, Join, Literal, Reference, Root, TextLine, When } from '../ast/node.ts';
import { factsOfSpec } from '../values/facts-of-spec.ts';
import { identityOf, ownFields, resolve, type MapSpec, type Spec } from '../values/spec.ts';

interface Place {
  readonly root: Root;
  readonly path: readonly string[];
  readonly certain: number;
  /** Whether Helm has filled in the defaults here. */
  readonly filled: boolean;
  /** What names the place in a warning: text and the keys of map entries. */
  readonly label: readonly Ast[];
  /** Variables of the loops around it. */
  readonly variables: readonly string[];
  /** Declarations around it. */
  readonly above: ReadonlySet<Spec | string>;
}

/**
 * Lines of NOTES.txt: for each deprecated value that the user sets, a blank line and a warning.
 * @throws TypeError where a deprecated value stands in a list or in a declaration that contains itself
 */
export function deprecationWarnings(values: Spec): readonly TextLine[] {
  return linesOf(values, { root: { object: 'Values' }, path: [], certain: 0, filled: true, label: [], variables: [], above: new Set() });
}

function linesOf(spec: Spec, place: Place): readonly TextLine[] {
  const declared = resolve(spec);
  if (!holdsDeprecated(declared, new Set())) return [];
  if (place.above.has(identityOf(declared)) || declared.type === 'array') {
    throw new TypeError(`${place.path.join('.')} holds a deprecated value in a list or within itself, where NOTES.txt cannot look for it`);
  }
  const inside = { ...place, above: new Set([...place.above, identityOf(declared)]) };
  if (declared.type === 'map') return [linesOfEntries(spec, declared, inside)];
  return declared.type === 'object'
    ? Object.entries(ownFields(declared)).flatMap(([name, field]) => linesOfField(name, field, inside))
    : [];
}

function holdsDeprecated(spec: Spec, above: ReadonlySet<Spec | string>): boolean {
  const declared = resolve(spec);
  if (above.has(identityOf(declared))) return false;
  const within = new Set([...above, identityOf(declared)]);
  if (declared.type === 'map') return holdsDeprecated(declared.entry, within);
  if (declared.type === 'array') return holdsDeprecated(declared.item, within);
  return (
    declared.type === 'object' &&
    Object.values(ownFields(declared)).some((field) => field.deprecated !== undefined || holdsDeprecated(field, within))
  );
}

function linesOfField(name: string, spec: Spec, outer: Place): readonly TextLine[] {
  const isThere = spec.presence === 'required' || (spec.presence === 'default' && outer.filled);
  const place: Place = {
    ...outer,
    path: [...outer.path, name],
    certain: outer.certain + (isThere && outer.certain === outer.path.length ? 1 : 0),
    filled: outer.filled && spec.presence !== 'optional',
    label: [...outer.label, text(outer.label.length === 0 ? name : `.${name}`)],
  };
  return spec.deprecated === undefined ? linesOf(spec, place) : [warning(spec, place, spec.deprecated.instead)];
}

function warning(spec: Spec, place: Place, instead: string): When {
  const sentence = join([text('WARNING: the value '), ...place.label, text(` is deprecated; set ${instead} instead.`)]);
  return {
    kind: 'when',
    condition: { kind: 'call', name: 'present', arguments: [optional(spec, place)], facts: functions.present },
    then: { kind: 'text', lines: [join([]), sentence] },
  };
}

function linesOfEntries(spec: Spec, map: MapSpec, place: Place): TextLine {
  const name = place.path.at(-1) ?? 'values';
  if (place.certain === place.path.length) return eachEntry({ ...optional(spec, place), facts: factsOfSpec(spec) }, map, place);
  const variable = variableFor(name, place.variables);
  const inner = { ...place, variables: [...place.variables, variable] };
  const over: Reference = { kind: 'reference', root: { variable }, path: [], certain: 0, facts: factsOfSpec(spec) };
  return { kind: 'given', value: optional(spec, place), variable, then: { kind: 'text', lines: [eachEntry(over, map, inner)] } };
}

function eachEntry(over: Reference, map: MapSpec, place: Place): Each {
  const item = variableFor(singular(place.path.at(-1) ?? 'value'), place.variables);
  const key = `${item}Name`;
  const name: Reference = { kind: 'reference', root: { variable: key }, path: [], certain: 0, facts: { type: 'string', empty: true } };
  const entry: Place = {
    ...place,
    root: { variable: item },
    path: [],
    certain: 0,
    filled: false,
    label: [...place.label, text('.'), name],
    variables: [...place.variables, item, key],
  };
  const body: Ast = { kind: 'text', lines: linesOf(map.entry, entry) };
  return { kind: 'each', over, by: 'key', item, key, itemFacts: factsOfSpec(map.entry), body };
}

function optional(spec: Spec, { root, path, certain }: Place): Reference {
  return { kind: 'reference', root, path, certain, facts: { ...factsOfSpec(spec), optional: true } };
}

function singular(name: string): string {
  return name.endsWith('s') ? name.slice(0, -1) : `${name}Entry`;
}

/** A template variable's name that no loop around it has. */
function variableFor(name: string, taken: readonly string[]): string {
  const plain = /^[a-z][A-Za-z0-9]*$/u.test(name) ? name : 'entry';
  return taken.includes(plain) ? `${plain}${String(taken.length)}` : plain;
}

function text(value: string): Literal {
  return { kind: 'literal', value };
}

function join(parts: readonly Ast[]): Join {
  return { kind: 'join', parts };
}
