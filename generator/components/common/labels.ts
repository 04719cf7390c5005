import { chartInfo, define, fields, release, replace, str, typed, v } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { nameOf, workloadNames, type Workload } from './name.ts';
import { shared } from './shared.ts';

const component = v.choice(...workloadNames, 'helm-test');

/** Labels that select a component's pods: they never change, for selectors are immutable. */
export const selectorLabels = define(
  'jobpilot-monitoring.selectorLabels',
  'Labels that select the pods of a component. Immutable.',
  { component },
  (given) => ({ 'app.kubernetes.io/name': given.component, 'app.kubernetes.io/instance': release.name }),
);

/** Labels of every object of a component. https://helm.sh/docs/chart_best_practices/labels/ */
export const labels = define('jobpilot-monitoring.labels', 'Labels of every object of a component.', { component }, (given) => ({
  'app.kubernetes.io/name': given.component,
  'app.kubernetes.io/instance': release.name,
  'app.kubernetes.io/component': given.component,
  'app.kubernetes.io/part-of': 'jobpilot-monitoring',
  'app.kubernetes.io/version': chartInfo.appVersion,
  'app.kubernetes.io/managed-by': release.service,
  'helm.sh/chart': str`${chartInfo.name}-${replace(chartInfo.version, '+', '_')}`,
  ...shared.labels,
}));

/** The labels of a component's pods. Versions are not among them: a release that changes nothing else must not restart the pods. */
export function podLabels(workload: Workload) {
  const name = nameOf(workload);
  return {
    ...fields(selectorLabels({ component: name })),
    ...fields(typed<object>({ 'app.kubernetes.io/component': name, 'app.kubernetes.io/part-of': 'jobpilot-monitoring' })),
    ...shared.labelsBeside(values[workload].pod.labels),
  };
}
