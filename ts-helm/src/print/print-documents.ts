import type { Ast } from '../ast/node.ts';
import { branchesOf } from '../ast/walk.ts';
import { line, startOf, type PrintContext, type Scope } from './scope.ts';
import { sequence } from './sequence.ts';
import { structureLines } from './structure.ts';

/**
 * A file of the templates folder: the documents with `---` between them. Where one node makes several documents, the
 * separator stands in the loop.
 * @throws Error where a document cannot be printed, naming the part of the template and the line that wrote it
 */
export function printDocuments(documents: readonly Ast[], context: PrintContext): string {
  const scope = startOf(context, 'root');
  const lines: string[] = [];
  let separated = true;
  for (const document of documents) {
    if (document.kind === 'ensure') {
      lines.push(...structureLines(document, scope));
      continue;
    }
    const inside = makesSeveral(document);
    if (!separated && !inside) lines.push('---');
    lines.push(...(inside ? sequence([{ node: document, leaf: separatedLeaf }], scope) : structureLines(document, scope)));
    separated = false;
  }
  return lines.map((one) => `${one}\n`).join('');
}

/** Whether a loop over documents stands in the node. */
function makesSeveral(node: Ast): boolean {
  if (node.kind === 'when' || node.kind === 'given') return branchesOf(node).some((branch) => makesSeveral(branch));
  return node.kind === 'spread' ? makesSeveral(node.value) : node.kind === 'each';
}

function separatedLeaf(node: Ast, scope: Scope): readonly string[] {
  return [line(scope, '---'), ...structureLines(node, scope)];
}
