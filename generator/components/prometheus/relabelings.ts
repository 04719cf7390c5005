import { define, each, given, items, or, present, typed, when, yaml, type Node, type Optional } from '@helm/ts-helm';
import { relabelings as declared, type optionalRelabelings as optional } from '../../../values-schema/prometheus/relabeling.ts';

/** A relabelling step as Prometheus reads it. */
export interface RelabelConfig {
  readonly action?: string;
  readonly source_labels?: readonly string[];
  readonly separator?: string;
  readonly regex?: string;
  readonly modulus?: number;
  readonly target_label?: string;
  readonly replacement?: string;
}

/** A user's relabelling steps, in their order. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
export const relabelings = define(
  'jobpilot-monitoring.relabelings',
  'Relabelling steps, in their order.',
  { steps: declared('Steps.') },
  ({ steps }) =>
    typed<readonly RelabelConfig[]>([
      each(
        steps,
        'step',
        (step) => ({
          action: step.action,
          source_labels: given(step.sourceLabels, (labels) => yaml(labels)),
          separator: given(step.separator, (separator) => separator),
          regex: given(step.regex, (regex) => regex),
          modulus: given(step.modulus, (modulus) => modulus),
          target_label: given(step.targetLabel, (label) => label),
          replacement: given(step.replacement, (replacement) => replacement),
        }),
        'order',
      ),
    ]),
);

/** A user's steps among others. */
export function usersSteps(users: Optional<ReturnType<typeof optional>>): Node<RelabelConfig> {
  return given(users, (steps) => items(relabelings({ steps })), { name: 'steps' });
}

/**
 * The chart's steps, then the user's; the field vanishes where there are none.
 * @param own whether the chart's steps are written
 */
export function stepsThen(own: Node<boolean>, steps: readonly RelabelConfig[], users: Optional<ReturnType<typeof optional>>) {
  return when<readonly RelabelConfig[]>(or(own, present(users)), [
    ...steps.map((step) => when<RelabelConfig>(own, step)),
    usersSteps(users),
  ]);
}
