import { dispatch, type Handlers } from '../ast/handlers.ts';
import type { Ast, Field, ListNode, MapNode, Spread } from '../ast/node.ts';
import { makesItems } from '../ast/structure-of-helper.ts';
import { bodiesOf, branchesOf, isControl } from '../ast/walk.ts';
import { fileBlock, stringBlock, textBlock } from './block-scalar.ts';
import { helperOf } from './helper-call.ts';
import { known } from './known.ts';
import { isStructure, unfolded } from './literal-structure.ts';
import { refuse } from './refuse.ts';
import { scalar } from './scalar.ts';
import { indented, line, type Scope } from './scope.ts';
import { sequence, type Entry, type Leaf } from './sequence.ts';
import { includeAction, spreadInclude, spreadYaml, yamlAction } from './structure-action.ts';

/** The lines of a structure on its own: a manifest, the body of a helper, the content of a configuration file. */
export function structureLines(node: Ast, scope: Scope): readonly string[] {
  return sequence([{ node, leaf: structureLeaf }], scope);
}

/** A structure that stands at the start of its lines. */
const alone: Handlers<[scope: Scope], readonly string[]> = {
  map: (node, scope) => (node.fields.length === 0 ? [line(scope, '{}')] : mapLines(node, scope)),
  list: (node, scope) => (node.items.length === 0 ? [line(scope, '[]')] : listLines(node, scope)),
  literal: (node, scope) => (isStructure(node.value) ? structureLeaf(unfolded(node.value), scope) : refuseAsPart(node, scope)),
  yaml: (node, scope) => (isWritten(node.value) ? structureLeaf(node.value, scope) : [yamlAction(node.value, scope)]),
  reference: (node, scope) => [yamlAction(node, scope)],
  call: (node, scope) => [yamlAction(node, scope)],
  spread: ({ value }, scope) => (makesItems(value, scope.context) ? spreadItems(value, scope) : spreadFields(value, scope)),
  include: (node, scope) => (node.result === 'structure' ? [includeAction(node, scope)] : refuseAsPart(node, scope)),
};

function structureLeaf(node: Ast, scope: Scope): readonly string[] {
  return dispatch(alone, node, scope) ?? refuseAsPart(node, scope);
}

function refuseAsPart(node: Ast, scope: Scope): never {
  return refuse(`a ${node.kind} cannot stand where fields or items are made`, node, scope);
}

function mapLines(node: MapNode, scope: Scope): readonly string[] {
  checkKeys(node, scope);
  const entries = node.fields.map((field, index) => {
    const follows = node.fields.slice(index + 1).some((other) => other.kind === 'field' && !isControl(other.value));
    return fieldEntry(field, { ...scope, last: scope.last && !follows });
  });
  return sequence(entries, scope);
}

/** Conditions may exclude each other; what is always there may not be there twice, for Helm refuses such YAML. */
function checkKeys({ fields, at }: MapNode, scope: Scope): void {
  const keys = new Set<string>();
  for (const field of fields) {
    if (field.kind !== 'field' || typeof field.key !== 'string' || isControl(field.value)) continue;
    if (keys.has(field.key)) refuse(`the key ${field.key} stands twice in one map`, { ...field.value, ...(at && { at }) }, scope);
    keys.add(field.key);
  }
}

function listLines(node: ListNode, scope: Scope): readonly string[] {
  const entries = node.items.map((item, index): Entry => {
    const last = scope.last && node.items.slice(index + 1).every((other) => isControl(other));
    const [inner, leaf] = item.kind === 'spread' ? [item.value, spreadItem] : [item, itemLeaf];
    return { node: inner, leaf: (one, where) => leaf(one, { ...where, last }) };
  });
  return sequence(entries, scope);
}

function fieldEntry(field: Field | Spread, outer: Scope): Entry {
  const { path, last } = outer;
  if (field.kind === 'spread') {
    const { value, more } = field;
    const leaf: Leaf = more === undefined ? spreadField : (node, scope) => continuedLines(node, more, scope);
    return { node: value, leaf: (node, scope) => leaf(node, { ...scope, last }) };
  }
  const { key, value } = field;
  const keyNode: Ast = typeof key === 'string' ? { kind: 'literal', value: key } : key;
  const below = { last, path: [...path, typeof key === 'string' ? key : '(key)'] };
  checkIsOne(value, { ...outer, ...below });
  return { node: value, leaf: (node, scope) => valueLines(`${scalar(keyNode, scope)}:`, node, { ...scope, ...below }) };
}

/** A key has one value, or stands under a condition: it cannot be repeated. */
function checkIsOne(value: Ast, scope: Scope): void {
  if (value.kind === 'when' || value.kind === 'given') {
    for (const branch of branchesOf(value)) checkIsOne(branch, scope);
  } else if (isControl(value)) {
    refuse(`${value.kind} cannot be the value of a field: it may make several values, or none`, value, scope);
  }
}

function itemLeaf(node: Ast, scope: Scope): readonly string[] {
  if (node.kind === 'spread') return spreadItems(node.value, scope);
  if (node.kind === 'literal' && isStructure(node.value)) return itemLeaf(unfolded(node.value), scope);
  return node.kind === 'map' && node.fields.length > 0 ? mapItem(node, scope) : valueLines('-', node, scope);
}

/** A map as an item: a field that is always there comes first, for the hyphen stands before it. */
function mapItem(node: MapNode, scope: Scope): readonly string[] {
  const first = node.fields.find((field) => field.kind === 'field' && !isControl(field.value));
  if (first === undefined) return [line(scope, '-'), ...mapLines(node, indented(scope))];
  const others = node.fields.filter((field) => field !== first);
  const [head = '', ...rest] = mapLines({ ...node, fields: [first, ...others] }, indented(scope));
  return [line(scope, `- ${head.trimStart()}`), ...rest];
}

/** A value behind `key:` or behind the hyphen of an item. */
function valueLines(head: string, node: Ast, scope: Scope): readonly string[] {
  return dispatch(behindHead, node, head, scope) ?? refuse(`${node.kind} cannot be the value of a field or an item`, node, scope);
}

const behindHead: Handlers<[head: string, scope: Scope], readonly string[]> = {
  literal: (node, head, scope) => {
    if (isStructure(node.value)) return valueLines(head, unfolded(node.value), scope);
    return typeof node.value === 'string' ? stringBlock(head, node.value, node, scope) : onSameLine(head, node, scope);
  },
  map: (node, head, scope) =>
    node.fields.length === 0 ? [line(scope, `${head} {}`)] : [line(scope, head), ...mapLines(node, indented(scope))],
  list: (node, head, scope) =>
    node.items.length === 0 ? [line(scope, `${head} []`)] : [line(scope, head), ...listLines(node, indented(scope))],
  yaml: ({ value }, head, scope) =>
    isWritten(value) ? valueLines(head, value, scope) : onNextLine(head, yamlAction(value, indented(scope)), scope),
  document: ({ value }, head, scope) => [line(scope, `${head} |`), ...structureLines(value, indented(scope))],
  text: (node, head, scope) => textBlock(head, node, scope),
  file: (node, head, scope) => fileBlock(head, node, scope),
  include: (node, head, scope) =>
    node.result === 'structure' ? onNextLine(head, includeAction(node, indented(scope)), scope) : onSameLine(head, node, scope),
  reference: referredTo,
  call: referredTo,
  join: (node, head, scope) => onSameLine(head, node, scope),
  tpl: (node, head, scope) => onSameLine(head, node, scope),
};

function referredTo(node: Ast, head: string, scope: Scope): readonly string[] {
  const isStructured = ['object', 'map', 'array', 'any'].includes(known(node, scope.context).type);
  return isStructured ? onNextLine(head, yamlAction(node, indented(scope)), scope) : onSameLine(head, node, scope);
}

function onSameLine(head: string, node: Ast, scope: Scope): readonly string[] {
  return [line(scope, `${head} ${scalar(node, scope)}`)];
}

/** An action that starts with a line break of its own: below its key, or behind its hyphen. */
function onNextLine(head: string, action: string, scope: Scope): readonly string[] {
  return head === '-' ? [line(scope, `- ${action.trimStart()}`)] : [line(scope, head), action];
}

function spreadField(node: Ast, scope: Scope): readonly string[] {
  return node.kind === 'map' ? mapLines(node, scope) : spreadOther(node, scope, spreadFields);
}

function spreadItem(node: Ast, scope: Scope): readonly string[] {
  return node.kind === 'list' ? listLines(node, scope) : spreadOther(node, scope, spreadItems);
}

/** The fields that a node makes, among those of a map. */
function spreadFields(node: Ast, scope: Scope): readonly string[] {
  return sequence([{ node, leaf: spreadField }], scope);
}

/** The items that a node makes, among those of a list. */
function spreadItems(node: Ast, scope: Scope): readonly string[] {
  return sequence([{ node, leaf: spreadItem }], scope);
}

function spreadOther(node: Ast, scope: Scope, again: Leaf): readonly string[] {
  return dispatch(amongOthers, node, scope, again) ?? refuseAsPart(node, scope);
}

const amongOthers: Handlers<[scope: Scope, again: Leaf], readonly string[]> = {
  spread: ({ value }, scope, again) => again(value, scope),
  yaml: ({ value }, scope, again) => (isWritten(value) ? again(value, scope) : spreadYaml(value, scope)),
  literal: (node, scope, again) => (isStructure(node.value) ? again(unfolded(node.value), scope) : refuseAsPart(node, scope)),
  reference: (node, scope) => spreadYaml(node, scope),
  call: (node, scope) => spreadYaml(node, scope),
  include: (node, scope) => (node.result === 'structure' ? spreadInclude(node, scope) : refuseAsPart(node, scope)),
};

/** The fields that a helper makes, and further in more of the map that is the last of them. */
function continuedLines(node: Ast, { key, fields }: NonNullable<Spread['more']>, scope: Scope): readonly string[] {
  if (node.kind !== 'include') return refuse(`the fields of ${node.kind} cannot go on, those of a helper can`, node, scope);
  if (!bodiesOf(helperOf(node, scope)).every((body) => endsInMap(body, key))) {
    refuse(`the helper ${node.helper} does not end in a map ${key} that could go on`, node, scope);
  }
  return [includeAction(node, scope), ...mapLines({ kind: 'map', fields }, indented(scope))];
}

/** Whether the last field of the node is a map under the key: where all its fields vanish, its line is there all the same. */
function endsInMap(node: Ast, key: string): boolean {
  const last = node.kind === 'map' ? node.fields.at(-1) : undefined;
  return last?.kind === 'field' && last.key === key && last.value.kind === 'map' && last.value.fields.length > 0;
}

/** Whether the node is itself written as a structure, not taken from the values. */
function isWritten(node: Ast): boolean {
  return node.kind === 'map' || node.kind === 'list' || node.kind === 'literal' || node.kind === 'include';
}
