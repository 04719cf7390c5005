import { v } from '@helm/ts-helm';
import type { ImageVersion } from '../workload/image.ts';
import { annotations, moreLabels } from '../workload/maps.ts';
import { blackboxExporter } from './blackbox-exporter.ts';
import { kubeStateMetrics } from './kube-state-metrics.ts';
import { nodeExporter } from './node-exporter.ts';
import { postgresExporter } from './postgres-exporter.ts';
import { redisExporter } from './redis-exporter.ts';

/** The images that the values of the exporters name by default. */
export interface ExporterImages {
  readonly kubeStateMetrics: ImageVersion;
  readonly nodeExporter: ImageVersion;
  readonly postgresExporter: ImageVersion;
  readonly redisExporter: ImageVersion;
  readonly blackboxExporter: ImageVersion;
}

/** Everything that a user of the exporters' chart may set. */
export const exportersValues = (images: ExporterImages) =>
  v.object(
    {
      namePrefix: v
        .format('namePrefix', { orEmpty: true })
        .default('')
        .doc('Prefix of all names, so that two releases can share a namespace.'),
      commonLabels: moreLabels('Labels of all objects beside the chart’s own.'),
      commonAnnotations: annotations('Annotations of all objects.', [
        'prometheus.io/scrape',
        'prometheus.io/port',
        'prometheus.io/honor-labels',
      ]),
      imageRegistry: v
        .format('registry', { orEmpty: true })
        .default('')
        .doc('Registry that takes the place of every image’s own, for mirrors.'),
      imagePullSecrets: v.kubernetesList('LocalObjectReference').default([]).doc('Secrets with credentials of the registry.'),
      scrapeAnnotations: v
        .boolean()
        .default(true)
        .doc('Whether pods and Services carry the prometheus.io annotations by which Prometheus finds them.'),
      kubeStateMetrics: kubeStateMetrics(images.kubeStateMetrics),
      nodeExporter: nodeExporter(images.nodeExporter),
      postgresExporter: postgresExporter(images.postgresExporter),
      redisExporter: redisExporter(images.redisExporter),
      blackboxExporter: blackboxExporter(images.blackboxExporter),
    },
    { alsoAllowed: ['enabled'] },
  );
