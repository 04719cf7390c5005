import type { Ast } from '../ast/node.ts';
import { sourceLine } from '../ast/source-line.ts';
import type { Scope } from './scope.ts';

/**
 * Stops printing: says what cannot be printed, in which part of which template, and which line of TypeScript wrote it.
 * @param sentence without a full stop
 */
export function refuse(sentence: string, node: Ast, scope: Scope): never {
  const { file } = scope.context;
  const template = scope.helper === undefined ? (file ?? 'a template') : `the helper ${scope.helper.name}`;
  const part = scope.path.length === 0 ? template : `${scope.path.join('.')} of ${template}`;
  const written = sourceLine(node.at);
  throw new Error(`${sentence}; in ${part}${written === undefined ? '' : `, written at ${written}`}`);
}
