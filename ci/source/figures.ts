import {
  isArrowFunction,
  isAsExpression,
  isConstructorDeclaration,
  isFunctionDeclaration,
  isFunctionExpression,
  isGetAccessorDeclaration,
  isMethodDeclaration,
  isNonNullExpression,
  isPropertyAssignment,
  isPropertyDeclaration,
  isVariableDeclaration,
  SyntaxKind,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast';
import { exportsIn } from './exports.ts';

/** What can be counted in a file. */
interface FileFigures {
  readonly lines: number;
  /** The lines of each function that has a name: callbacks count as lines of the function that they stand in. */
  readonly functions: readonly number[];
  readonly exports: number;
  readonly anys: number;
  /** Casts, `as const` aside. */
  readonly casts: number;
  readonly nonNulls: number;
}

function isNamedFunction(node: Node): boolean {
  if (isFunctionDeclaration(node) || isMethodDeclaration(node) || isConstructorDeclaration(node) || isGetAccessorDeclaration(node))
    return node.body !== undefined;
  const { parent } = node;
  return (
    (isArrowFunction(node) || isFunctionExpression(node)) &&
    (isVariableDeclaration(parent) || isPropertyAssignment(parent) || isPropertyDeclaration(parent))
  );
}

function isCast(node: Node, tree: SourceFile): boolean {
  return isAsExpression(node) && node.type.getText(tree) !== 'const';
}

/** Counts a file. */
export function figuresOf(tree: SourceFile): FileFigures {
  const { text } = tree;
  const functions: number[] = [];
  const counts = { anys: 0, casts: 0, nonNulls: 0 };
  const visit = (node: Node): void => {
    if (isNamedFunction(node)) functions.push(node.getText(tree).split('\n').length);
    if (node.kind === SyntaxKind.AnyKeyword) counts.anys += 1;
    if (isCast(node, tree)) counts.casts += 1;
    if (isNonNullExpression(node)) counts.nonNulls += 1;
    node.forEachChild(visit);
  };
  visit(tree);
  return { lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), functions, exports: exportsIn(tree).length, ...counts };
}
