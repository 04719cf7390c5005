import { parser } from '@prometheus-io/lezer-promql';

/** A rule, as far as its expression is concerned. */
export interface WithExpr {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
}

/**
 * Refuses an expression that is no PromQL.
 * @throws SyntaxError naming the rule, the line and the column of the first mistake
 */
export function checkPromQL({ alert, record, expr }: WithExpr): void {
  const mistake = firstMistake(expr);
  if (mistake === undefined) return;
  const before = expr.slice(0, mistake).split('\n');
  const line = expr.split('\n')[before.length - 1] ?? '';
  const place = `line ${String(before.length)}, column ${String((before.at(-1) ?? '').length + 1)}`;
  throw new SyntaxError(`the expression of ${alert ?? record ?? 'a rule'} is not PromQL at ${place}: ${line.trim()}`);
}

function firstMistake(expr: string): number | undefined {
  let mistake: number | undefined;
  parser.parse(expr).iterate({
    enter: ({ type, from }) => {
      if (type.isError) mistake ??= from;
    },
  });
  return expr.trim() === '' ? 0 : mistake;
}
