import { parser } from '@prometheus-io/lezer-promql';
import { minutesOf } from '../cases/minutes-of.ts';

/** An expression with one thing in it changed. */
export interface ChangedExpression {
  /** What was changed into what, and where. */
  readonly name: string;
  readonly expr: string;
}

/** What may take the place of what, by the names of the grammar's nodes. */
const others: Readonly<Record<string, readonly string[]>> = {
  Gtr: ['>=', '<'],
  Gte: ['>', '<'],
  Lss: ['<=', '>'],
  Lte: ['<', '>'],
  Eql: ['!='],
  EqlSingle: ['!='],
  Neq: ['=='],
  EqlRegex: ['!~'],
  NeqRegex: ['=~'],
  And: ['unless'],
  Unless: ['and'],
  Or: ['unless'],
  Sum: ['max'],
  Avg: ['max'],
  Max: ['min'],
  Min: ['max'],
  // The nodes of numbers and of the windows of range selectors; what they become depends on what they are.
  NumberDurationLiteral: [],
  NumberDurationLiteralInDurationContext: [],
};

/** All the ways in which one operator, aggregation, number or window of an expression may be wrong. */
export function changedExpressions(expr: string): readonly ChangedExpression[] {
  const changed: ChangedExpression[] = [];
  parser.parse(expr).iterate({
    enter: ({ name, from, to, node }) => {
      const text = expr.slice(from, to);
      // In a label matcher the same sign has another opposite.
      const instead = name === 'Neq' && node.parent?.name === 'MatchOp' ? ['='] : (others[name] ?? []);
      for (const other of [...instead, ...neighbours(name, text)])
        changed.push({ name: `${text} at ${String(from)} becomes ${other}`, expr: expr.slice(0, from) + other + expr.slice(to) });
    },
  });
  return changed;
}

function neighbours(node: string, text: string): readonly string[] {
  if (node === 'NumberDurationLiteralInDurationContext') return [`${String(minutesOf(text) + 10)}m`];
  if (node !== 'NumberDurationLiteral') return [];
  const number = Number(text);
  return number === 0 ? ['1'] : [String(number * 1.02), String(number * 0.98)];
}
