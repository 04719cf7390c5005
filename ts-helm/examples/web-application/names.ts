import { chartInfo, define, defineText, fields, given, orElse, release, replace, str, ternary, trunc, v } from '../../src/index.ts';
import { chartValues } from './chart-values.ts';

/** Where the container listens; the image's own choice. */
export const containerPort = 8080;

/** The name of the release's objects: room is left for what CronJobs and Helm add to it. */
export const fullname = defineText('fullname', "The name of the release's objects.", {}, () => trunc(release.name, 30));

/** The ServiceAccount of the pods. */
export const serviceAccountName = defineText('serviceAccountName', 'The ServiceAccount of the pods.', {}, () =>
  orElse(chartValues.serviceAccount.name, ternary(chartValues.serviceAccount.create, fullname({}), 'default')),
);

const { image } = chartValues;

/** The image, pinned where the values have its digest. */
export const imageReference = defineText('image', 'The image of the application, by digest where there is one.', {}, () =>
  given(image.digest, (digest) => str`${image.registry}/${image.repository}@${digest}`, {
    otherwise: str`${image.registry}/${image.repository}:${orElse(image.tag, chartInfo.appVersion)}`,
  }),
);

const component = v.format('dnsLabel');

/** Labels that select pods; they never change. */
export const selectorLabels = define(
  'selectorLabels',
  'Labels that select the pods of a component; they never change.',
  { component },
  (labelled) => ({
    'app.kubernetes.io/name': chartInfo.name,
    'app.kubernetes.io/instance': release.name,
    'app.kubernetes.io/component': labelled.component,
  }),
);

/** Labels of every object. */
export const labels = define('labels', 'Labels of every object of a component.', { component }, (labelled) => ({
  'helm.sh/chart': str`${chartInfo.name}-${replace(chartInfo.version, '+', '_')}`,
  'app.kubernetes.io/version': chartInfo.appVersion,
  'app.kubernetes.io/managed-by': release.service,
  ...fields(selectorLabels({ component: labelled.component })),
}));
