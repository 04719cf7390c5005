import type { Json } from '../../ts-helm/src/ast/facts.ts';
import { itemsOf, textAt, at } from './rendered.ts';

/** Labels of a target. */
export interface Labels {
  readonly [name: string]: string;
}

/**
 * What Prometheus makes of a target's labels; undefined where it drops the target.
 * https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config
 * @throws Error where a step has an action that the chart's own jobs do not use
 */
export function relabelled(steps: Json | undefined, target: Labels): Labels | undefined {
  let labels = target;
  for (const step of itemsOf(steps)) {
    const next = stepped(step, labels);
    if (next === undefined) return undefined;
    labels = next;
  }
  return Object.fromEntries(Object.entries(labels).filter(([name]) => name === '__address__' || !name.startsWith('__meta_')));
}

function stepped(step: Json, labels: Labels): Labels | undefined {
  const action = textAt(step, 'action') || 'replace';
  const pattern = new RegExp(`^(?:${textAt(step, 'regex') || '(.*)'})$`, 'u');
  const replacement = textAt(step, 'replacement') || '$1';
  const value = itemsOf(at(step, 'source_labels'))
    .map((name) => (typeof name === 'string' ? labels[name] : undefined) ?? '')
    .join(';');
  switch (action) {
    case 'keep':
      return pattern.test(value) ? labels : undefined;
    case 'drop':
      return pattern.test(value) ? undefined : labels;
    case 'replace':
      return pattern.test(value) ? { ...labels, [textAt(step, 'target_label')]: value.replace(pattern, replacement) } : labels;
    case 'labelmap': {
      const named = Object.entries(labels).filter(([name]) => pattern.test(name));
      return { ...labels, ...Object.fromEntries(named.map(([name, one]) => [name.replace(pattern, replacement), one])) };
    }
    default:
      throw new Error(`relabelled does not know the action ${action}`);
  }
}
