import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2.js';
import type { ServiceAccount } from 'kubernetes-types/core/v1.js';
import {
  each,
  ensure,
  fields,
  given,
  le,
  manifest,
  not,
  notEmpty,
  present,
  renamed,
  sha256sum,
  str,
  template,
  toJson,
  when,
  yaml,
} from '../../src/index.ts';
import { chartValues } from './chart-values.ts';
import { entries } from './entries.ts';
import { containerPort, fullname, labels, selectorLabels, serviceAccountName } from './names.ts';
import { container, podSettings, volumeMounts, volumes } from './pod.ts';

const { autoscaling, environment, podAnnotations, replicaCount, replicas, resources, serviceAccount, site } = chartValues;
const component = 'web';

/** The pods that answer requests. */
export const deployment = template(
  'deployment.yaml',
  manifest<Deployment>({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: fullname({}), labels: labels({ component }) },
    spec: {
      replicas: when(not(present(autoscaling)), renamed(replicaCount, replicas)),
      selector: { matchLabels: selectorLabels({ component }) },
      template: {
        metadata: {
          labels: labels({ component }),
          annotations: {
            'checksum/configuration': sha256sum(toJson(site)),
            ...entries(podAnnotations, 'annotation'),
          },
        },
        spec: {
          ...podSettings(component),
          containers: [
            {
              name: 'web',
              ...container,
              env: [
                { name: 'SITE_CONFIG', value: '/etc/site/site.yml' },
                each(environment, 'variable', (value, name) => ({ name, value })),
              ],
              ports: [{ name: 'http', containerPort }],
              livenessProbe: { tcpSocket: { port: 'http' } },
              readinessProbe: { httpGet: { path: '/', port: 'http' } },
              resources: yaml(resources),
              volumeMounts,
            },
          ],
          volumes,
        },
      },
    },
  }),
);

/** More pods under load. */
export const horizontalPodAutoscaler = template(
  'horizontalpodautoscaler.yaml',
  given(autoscaling, ({ minReplicas, maxReplicas, targetCpu }) =>
    manifest<HorizontalPodAutoscaler>({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: fullname({}), labels: labels({ component }) },
      ...fields(
        ensure(
          le(minReplicas, maxReplicas),
          str`autoscaling.minReplicas is ${minReplicas}, which is more than autoscaling.maxReplicas, ${maxReplicas}`,
        ),
      ),
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: fullname({}) },
        minReplicas,
        maxReplicas,
        metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: targetCpu } } }],
      },
    }),
  ),
);

/** The identity of the pods. */
export const serviceAccountTemplate = template(
  'serviceaccount.yaml',
  when(
    serviceAccount.create,
    manifest<ServiceAccount>({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: {
        name: serviceAccountName({}),
        labels: labels({ component }),
        annotations: when(notEmpty(serviceAccount.annotations), { ...entries(serviceAccount.annotations, 'annotation') }),
      },
      automountServiceAccountToken: false,
    }),
  ),
);
