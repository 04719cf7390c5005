import type { Json } from '../ast/facts.ts';
import { dispatch, type AllHandlers } from '../ast/handlers.ts';
import { entryOf } from '../ast/json.ts';
import type { Ast } from '../ast/node.ts';
import { callValue } from './call-value.ts';
import { EvaluationError } from './evaluation-error.ts';
import { includeValue } from './include.ts';
import { readReference } from './read-reference.ts';
import type { Scope } from './scope.ts';
import { listValue, madeValue, mapValue } from './structure.ts';
import { joinValue, textValue } from './text.ts';
import { expandTpl } from './tpl.ts';
import { yamlText } from './yaml-text.ts';

const handlers: AllHandlers<[scope: Scope], Json | undefined> = {
  literal: ({ value }) => value,
  reference: readReference,
  call: callValue,
  join: joinValue,
  include: includeValue,
  map: mapValue,
  list: listValue,
  when: madeValue,
  given: madeValue,
  each: madeValue,
  ensure: madeValue,
  yaml: ({ value }, scope) => valueOf(value, scope),
  text: textValue,
  document: ({ value }, scope) => {
    const structure = valueOf(value, scope) ?? null;
    return structure === null ? '' : yamlText(structure);
  },
  file: ({ path, at }, scope) => {
    const text = entryOf(scope.input.files, path);
    if (text !== undefined) return text;
    throw new EvaluationError(`the chart has no file ${path}`, at);
  },
  tpl: expandTpl,
  spread: ({ at }) => {
    throw new EvaluationError('fields or items to spread stand where one value is expected', at);
  },
};

/** The value of a node; nothing where it vanishes. */
export function valueOf(node: Ast, scope: Scope): Json | undefined {
  return dispatch(handlers, node, scope);
}
