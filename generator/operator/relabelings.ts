import { define, each, given, items, or, present, typed, when, yaml, type Node, type Optional } from '@helm/ts-helm';
import { relabelings as declared, type optionalRelabelings as optional } from '../../values-schema/prometheus/relabeling.ts';
import type { RelabelConfig } from '../components/prometheus/relabelings.ts';

/** A relabelling step as the operator's resources have it. */
export interface OperatorStep {
  readonly action?: string;
  readonly sourceLabels?: readonly string[];
  readonly separator?: string;
  readonly regex?: string;
  readonly modulus?: number;
  readonly targetLabel?: string;
  readonly replacement?: string;
}

/** Steps of Prometheus' configuration, as the operator's resources have them. */
export function stepsOf(steps: readonly RelabelConfig[]): readonly OperatorStep[] {
  return steps.map(({ source_labels: sourceLabels, target_label: targetLabel, ...step }) => ({
    ...(sourceLabels === undefined ? {} : { sourceLabels }),
    ...step,
    ...(targetLabel === undefined ? {} : { targetLabel }),
  }));
}

/** A user's steps, in their order. https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.RelabelConfig */
export const relabelings = define(
  'jobpilot-monitoring.operator.relabelings',
  'Relabelling steps, in their order.',
  { steps: declared('Steps.') },
  ({ steps }) =>
    typed<readonly OperatorStep[]>([
      each(
        steps,
        'step',
        (step) => ({
          action: step.action,
          sourceLabels: given(step.sourceLabels, (labels) => yaml(labels)),
          separator: given(step.separator, (separator) => separator),
          regex: given(step.regex, (regex) => regex),
          modulus: given(step.modulus, (modulus) => modulus),
          targetLabel: given(step.targetLabel, (label) => label),
          replacement: given(step.replacement, (replacement) => replacement),
        }),
        'order',
      ),
    ]),
);

/** A user's steps among others. */
export function usersSteps(users: Optional<ReturnType<typeof optional>>): Node<OperatorStep> {
  return given(users, (steps) => items(relabelings({ steps })), { name: 'steps' });
}

/**
 * The chart's steps, then the user's; the field vanishes where there are none.
 * @param own whether the chart's steps are written
 */
export function stepsThen(own: Node<boolean>, steps: readonly RelabelConfig[], users: Optional<ReturnType<typeof optional>>) {
  return when<readonly OperatorStep[]>(or(own, present(users)), [
    ...stepsOf(steps).map((step) => when<OperatorStep>(own, step)),
    usersSteps(users),
  ]);
}
