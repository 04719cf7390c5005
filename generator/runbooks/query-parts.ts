import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** What compares with a threshold. */
const comparisons = new Set(['Eql', 'Neq', 'Gtr', 'Gte', 'Lss', 'Lte']);
/** What joins conditions. */
const joins = new Set(['And', 'Or', 'Unless']);

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
  const visit = (node: SyntaxNode, isOutermost: boolean): void => {
    const { name, firstChild: left, lastChild: right } = node;
    if (name === 'ParenExpr' && left !== null) return visit(left, isOutermost);
    if (name !== 'BinaryExpr' || left === null || right === null) {
      if (isWorthAsking(node, expr)) operands.add(textOf(node, expr));
      return;
    }
    const isCompared = isOutermost && hasOperator(node, comparisons);
    if (isCompared) compared.add(textOf(left, expr));
    const goesOn = isOutermost && hasOperator(node, joins);
    visit(left, goesOn);
    visit(right, goesOn);
  };
  const top = parser.parse(expr).topNode.firstChild;
  if (top !== null) visit(top, true);
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

function hasOperator(node: SyntaxNode, operators: ReadonlySet<string>): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (operators.has(child.name)) return true;
  return false;
}

/** Whether it reads series that say more than the rule itself: a recorded one stands for all pods, an absence is empty or 1. */
function isWorthAsking(node: SyntaxNode, expr: string): boolean {
  const text = expr.slice(node.from, node.to);
  if (node.name === 'VectorSelector') return !text.includes(':');
  if (node.getChild('FunctionIdentifier')?.firstChild?.name === 'Absent') return false;
  let readsSeries = false;
  node.cursor().iterate(({ name }) => {
    readsSeries ||= name === 'VectorSelector';
  });
  return readsSeries;
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
