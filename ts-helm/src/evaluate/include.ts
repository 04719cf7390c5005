import type { Json } from '../ast/facts.ts';
import type { JsonMap } from '../ast/json.ts';
import type { Ast, Field, Helper, Include, Spread } from '../ast/node.ts';
import { makesItems } from '../ast/structure-of-helper.ts';
import { isControl } from '../ast/walk.ts';
import { EvaluationError } from './evaluation-error.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-of.ts';
import { stringOf } from './text.ts';
import { typeName } from './type-name.ts';

/**
 * What the helper makes of the arguments. Where everything in a helper of a structure vanishes it is null.
 * @throws EvaluationError where the chart has no such helper, or the arguments are not those that it takes
 */
export function includeValue(node: Include, scope: Scope): Json {
  const helper = scope.input.helpers.get(node.helper);
  if (helper === undefined) throw new EvaluationError(`the chart has no helper ${node.helper}`, node.at);
  const given: { [parameter: string]: Json } = {};
  for (const parameter of Object.keys(helper.parameters)) {
    const argument = node.arguments[parameter];
    const value = argument === undefined ? undefined : handedOver(argument, scope);
    if (value === undefined) throw new EvaluationError(`the helper ${node.helper} is called without its argument ${parameter}`, node.at);
    given[parameter] = value;
  }
  const inner: Scope = { ...scope, variables: new Map(), arguments: given };
  if (node.result === 'string') return stringOf(helper.body, inner);
  const value = scope.value(chosen(helper, given), inner) ?? null;
  if (typeof value === 'object') return value;
  throw new EvaluationError(`the helper ${node.helper} makes ${typeName(value)}, not a map or list`, node.at);
}

/**
 * The value of a node where a function or a helper is handed it. A structure of which everything vanishes is empty
 * there: Helm reads the text that its helper makes, and a text without lines is an empty map or list.
 */
export function handedOver(node: Ast, scope: Scope): Json | undefined {
  if (node.kind === 'yaml') return handedOver(node.value, scope);
  if (node.kind === 'list' && !node.items.some(isControl)) return node.items.map((item) => handedOver(item, scope) ?? null);
  const fields = node.kind === 'map' ? node.fields : undefined;
  if (fields?.every(isPlain) === true)
    return Object.fromEntries(fields.map((field) => [keyOf(field, scope), handedOver(field.value, scope) ?? null]));
  const value = scope.value(node, scope);
  const isNone = value === null && node.kind === 'include' && node.result === 'structure';
  return isNone ? (makesItems(node, scope.input) ? [] : {}) : value;
}

function isPlain(field: Field | Spread): field is Field {
  return field.kind === 'field' && !isControl(field.value);
}

function keyOf({ key }: Field, scope: Scope): string {
  return typeof key === 'string' ? key : textOf(key, scope);
}

/** What the body of a choice comes to: looked up, not condition by condition. */
function chosen({ body, choice }: Helper, given: JsonMap): Ast {
  const name = choice === undefined ? undefined : given[choice.by];
  return choice !== undefined && typeof name === 'string' && Object.hasOwn(choice.cases, name) ? (choice.cases[name] ?? body) : body;
}
