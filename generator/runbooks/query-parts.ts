import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** What stands in a comparison, whose left side has a value before it is compared. */
const comparisons = new Set(['Eql', 'Neq', 'Gtr', 'Gte', 'Lss', 'Lte']);

/** Expressions within an expression. */
interface QueryParts {
  /** What is compared with a threshold: with its values for everything there is, not only for what is beyond. */
  readonly compared: readonly string[];
  /** What those are computed from. */
  readonly operands: readonly string[];
}

/** The expressions that somebody asks one by one to understand why an alert fires. */
export function queryParts(expr: string): QueryParts {
  const compared = new Set<string>();
  const operands = new Set<string>();
  const visit = (node: SyntaxNode): void => {
    if (node.name === 'ParenExpr') return void (node.firstChild === null ? undefined : visit(node.firstChild));
    if (node.name !== 'BinaryExpr') {
      if (isWorthAsking(node, expr)) operands.add(textOf(node, expr));
      return;
    }
    const { firstChild: left, lastChild: right } = node;
    if (left === null || right === null) return;
    if (isComparison(node)) compared.add(textOf(left, expr));
    visit(left);
    visit(right);
  };
  const top = parser.parse(expr).topNode.firstChild;
  if (top !== null) visit(top);
  operands.delete(expr.trim());
  return { compared: [...compared], operands: [...operands].filter((operand) => !compared.has(operand)) };
}

/** The labels that the first aggregation of an expression keeps, as they are on its alert. */
export function keptLabels(expr: string): readonly string[] {
  let labels: readonly string[] | undefined;
  parser.parse(expr).iterate({
    enter: ({ name, from, to, node }) => {
      if (name === 'GroupingLabels' && node.parent?.name === 'AggregateModifier')
        labels ??= expr.slice(from + 1, to - 1).split(/\s*,\s*/u);
    },
  });
  return (labels ?? []).filter((label) => label !== 'le');
}

function isComparison(node: SyntaxNode): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (comparisons.has(child.name)) return true;
  return false;
}

/** Whether it reads series; a recorded one stands for all pods that there are. */
function isWorthAsking(node: SyntaxNode, expr: string): boolean {
  const text = expr.slice(node.from, node.to);
  if (node.name === 'VectorSelector') return !text.includes(':');
  return parser.parse(text).toString().includes('VectorSelector');
}

/** The text of an expression, without the parentheses around it and the indentation of its place. */
function textOf(node: SyntaxNode, expr: string): string {
  const inner = node.name === 'ParenExpr' ? node.firstChild : null;
  if (inner !== null) return textOf(inner, expr);
  const [first = '', ...others] = expr.slice(node.from, node.to).split('\n');
  const before = expr.slice(0, node.from).split('\n').at(-1) ?? '';
  const own = /^ */u.exec(before)?.[0].length ?? 0;
  return [first, ...others.map((line) => line.slice(Math.min(own, /^ */u.exec(line)?.[0].length ?? 0)))].join('\n');
}
