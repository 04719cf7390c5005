import { and, given, join, notEmpty, when, yaml } from '@helm/ts-helm';
import { named } from '../components/common/name.ts';
import { annotationOf, fromAnnotations, place, podSteps } from '../components/prometheus/discovered-jobs.ts';
import { values } from '../values.ts';
import { metadata } from './metadata.ts';
import { isFor, operatorObject } from './operator-object.ts';
import { relabelings, stepsOf, usersSteps, type OperatorStep } from './relabelings.ts';

const { limits, metricDropRules, scrape } = values.prometheus;

const everywhere = {
  namespaceSelector: when<object>(notEmpty(scrape.namespaces), { matchNames: yaml(scrape.namespaces) }, { any: true }),
  selector: {},
  fallbackScrapeProtocol: given(scrape.fallbackScrapeProtocol, (protocol) => protocol),
  sampleLimit: limits.sampleLimit,
  targetLimit: limits.targetLimit,
  labelLimit: limits.labelLimit,
  labelNameLengthLimit: limits.labelNameLengthLimit,
  labelValueLengthLimit: limits.labelValueLengthLimit,
  bodySizeLimit: limits.bodySizeLimit,
};

/** The targets of namespaces that are passed over are dropped first. */
const excluded = when<OperatorStep>(notEmpty(scrape.excludedNamespaces), {
  sourceLabels: ['__meta_kubernetes_namespace'],
  action: 'drop',
  regex: join(scrape.excludedNamespaces, '|'),
});

/** The job keeps the name that it has in the chart's own Prometheus, which the rules read. */
function endpoint(job: string, steps: Parameters<typeof stepsOf>[0], { scrapeInterval, relabelings: users }: typeof scrape.pods) {
  return {
    interval: given(scrapeInterval, (interval) => interval),
    relabelings: [
      excluded,
      ...stepsOf(steps),
      { targetLabel: 'job', replacement: job },
      // The operator tells the containers of a pod apart: each would be a target at the one address that the annotations name.
      { regex: 'container', action: 'labeldrop' },
      usersSteps(users),
    ],
    metricRelabelings: when<readonly OperatorStep[]>(notEmpty(metricDropRules), relabelings({ steps: metricDropRules })),
  };
}

/** Annotated pods. Without a port the operator adds no condition on the ports of containers, which the annotations name. */
export const podMonitor = operatorObject(
  'podMonitor',
  'Pods that ask for their scrape by annotation.',
  {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: metadata('prometheus', named('annotated-pods')),
    spec: { ...everywhere, podMetricsEndpoints: [endpoint('kubernetes-pods', podSteps, scrape.pods)] },
  },
  and(isFor.prometheus, scrape.pods.enabled),
);

const protocols = ['__meta_kubernetes_endpointslice_port_protocol', '__meta_kubernetes_endpoint_port_protocol'];

/**
 * The same as in the chart's own Prometheus, for both roles that the operator may look endpoints up in: without the annotation
 * `port` only TCP ports of the endpoints themselves are kept.
 */
function serviceSteps(honorLabels: boolean): Parameters<typeof stepsOf>[0] {
  const annotation = annotationOf('service');
  return [
    ...fromAnnotations('service'),
    { source_labels: [annotation('honor_labels')], action: honorLabels ? 'keep' : 'drop', regex: 'true' },
    { source_labels: [...protocols, annotation('port')], action: 'keep', regex: '(TCP;|;TCP);|.*;.*;.+' },
    ...place,
    { source_labels: ['__meta_kubernetes_service_name'], target_label: 'service' },
  ];
}

/** Annotated services; exporters that speak of other objects bring labels to be honoured. */
export const serviceMonitor = operatorObject(
  'serviceMonitor',
  'Endpoints of services that ask for their scrape by annotation.',
  {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: metadata('prometheus', named('annotated-services')),
    spec: {
      ...everywhere,
      endpoints: [
        endpoint('kubernetes-services', serviceSteps(false), scrape.services),
        { honorLabels: true, ...endpoint('kubernetes-services-honor-labels', serviceSteps(true), scrape.services) },
      ],
    },
  },
  and(isFor.prometheus, scrape.services.enabled),
);
