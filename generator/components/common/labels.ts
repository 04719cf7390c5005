import { chartInfo, define, fields, release, replace, str, typed, v, type Node } from '@helm/ts-helm';
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

/** https://helm.sh/docs/chart_best_practices/labels/ */
const ofChart = (name: Node<string>) => ({
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/instance': release.name,
  'app.kubernetes.io/component': name,
  'app.kubernetes.io/part-of': 'jobpilot-monitoring',
  'app.kubernetes.io/version': chartInfo.appVersion,
  'app.kubernetes.io/managed-by': release.service,
  'helm.sh/chart': str`${chartInfo.name}-${replace(chartInfo.version, '+', '_')}`,
});

/** Labels of every object of a component. */
export const labels = define('jobpilot-monitoring.labels', 'Labels of every object of a component.', { component }, (given) => ({
  ...ofChart(given.component),
  ...shared.labels,
}));

/** Labels of an object of a component that has labels of its own. */
export const labelsBeside = define(
  'jobpilot-monitoring.labelsOfObject',
  'Labels of an object of a component, and its own, which win over the common ones.',
  { component, own: v.map(v.string()) },
  (given) => ({ ...ofChart(given.component), ...shared.labelsBeside(given.own) }),
);

/** The labels of a component's pods. Versions are not among them: a release that changes nothing else must not restart the pods. */
export function podLabels(workload: Workload) {
  const name = nameOf(workload);
  return {
    ...fields(selectorLabels({ component: name })),
    ...fields(typed<object>({ 'app.kubernetes.io/component': name, 'app.kubernetes.io/part-of': 'jobpilot-monitoring' })),
    ...shared.labelsBeside(values[workload].pod.labels),
  };
}
