import { minutesOf } from '../cases/minutes-of.ts';
import type { Rule } from '../rule.ts';
import { changedExpressions } from './changed-expressions.ts';

/** The rules of an alert with one mistake in them. */
export interface Mutant {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/**
 * The rules of an alert, each time with one mistake: another operator, aggregation, number or window in the expression, a wait
 * that is shorter or longer, a label that is lost or another one, no escalation.
 * @param step minutes by which a wait is wrong
 */
export function mutants(rules: readonly Rule[], step: number): readonly Mutant[] {
  const expressions = changedExpressions(rules[0]?.expr ?? '').map(({ name, expr }) => ({
    name,
    rules: rules.map((rule) => ({ ...rule, expr })),
  }));
  const single = rules.flatMap((rule, index) =>
    [...waits(rule, step), ...otherLabels(rule)].map(([name, changed]) => ({
      name: `${index === 0 ? 'the alert' : 'its escalation'}: ${name}`,
      rules: rules.with(index, { ...rule, ...changed }),
    })),
  );
  const fewer = rules.length > 1 ? [{ name: 'no escalation', rules: rules.slice(0, 1) }] : [];
  return [...expressions, ...single, ...fewer];
}

function waits({ for: wait = '0s' }: Rule, step: number): readonly (readonly [string, Partial<Rule>])[] {
  const minutes = minutesOf(wait);
  return [minutes + step, minutes - step]
    .filter((other) => other >= 0)
    .map((other) => [`for ${wait} becomes ${String(other)}m`, { for: `${String(other)}m` }] as const);
}

function otherLabels({ labels = {} }: Rule): readonly (readonly [string, Partial<Rule>])[] {
  return Object.keys(labels).flatMap((name) => {
    const lost = Object.fromEntries(Object.entries(labels).filter(([other]) => other !== name));
    const another = [`the label ${name} is another one`, { labels: { ...labels, [name]: 'other' } }] as const;
    // Without that of the escalation both rules would write the same series, which Prometheus itself refuses.
    return name === 'escalation' ? [another] : [[`the label ${name} is lost`, { labels: lost }] as const, another];
  });
}
