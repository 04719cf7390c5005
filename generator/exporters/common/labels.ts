import { chartInfo, define, fields, release, replace, str, typed, v, type Expr } from '@helm/ts-helm';
import type { StringMap } from '../../components/common/string-map.ts';
import { exporters, type Exporter } from './name.ts';
import { shared } from './shared.ts';

const exporter = v.choice(...exporters);

/** The label that tells the exporters of several servers apart. */
const ofServer = 'jobpilot.com/server';

const selector = define(
  'jobpilot-exporters.selectorLabels',
  'Labels that select the pods of an exporter. Immutable.',
  { exporter },
  (given) => ({ 'app.kubernetes.io/name': given.exporter, 'app.kubernetes.io/instance': release.name }),
);

/** Labels that select the pods of an exporter, or of the one that watches a server: they never change, for selectors are immutable. */
export function selectorLabels(name: Exporter, server?: Expr<string>) {
  const all = selector({ exporter: name });
  return server === undefined ? all : { ...fields(all), ...fields(typed<object>({ [ofServer]: server })) };
}

/** Labels of every object of an exporter. https://helm.sh/docs/chart_best_practices/labels/ */
export const labels = define('jobpilot-exporters.labels', 'Labels of every object of an exporter.', { exporter }, (given) => ({
  ...fields(selector({ exporter: given.exporter })),
  ...fields(
    typed<object>({
      'app.kubernetes.io/component': given.exporter,
      'app.kubernetes.io/part-of': 'jobpilot-monitoring',
      'app.kubernetes.io/version': chartInfo.appVersion,
      'app.kubernetes.io/managed-by': release.service,
      // The alias under which another chart brings this one along must not show.
      'helm.sh/chart': str`jobpilot-exporters-${replace(chartInfo.version, '+', '_')}`,
    }),
  ),
  ...shared.labels,
}));

/** The labels of an exporter's pods; without versions, so that a release which changes nothing else does not restart them. */
export function podLabels(name: Exporter, own: StringMap, server?: Expr<string>) {
  return {
    ...fields(selector({ exporter: name })),
    ...fields(
      typed<object>({
        ...(server === undefined ? {} : { [ofServer]: server }),
        'app.kubernetes.io/component': name,
        'app.kubernetes.io/part-of': 'jobpilot-monitoring',
      }),
    ),
    ...shared.labelsBeside(own),
  };
}

/** The named templates of this file. */
export const labelHelpers = [selector.helper, labels.helper];
