import { v } from '@helm/ts-helm';
import { commonAnnotations, global, ownValues } from '../shared.ts';
import type { ImageVersion } from '../workload/image.ts';
import { blackboxExporter } from './blackbox-exporter.ts';
import { kubeStateMetrics } from './kube-state-metrics.ts';
import { networkPolicies } from './network-policies.ts';
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
      global,
      ...ownValues,
      commonAnnotations: commonAnnotations('discovery'),
      scrapeAnnotations: v
        .boolean()
        .default(true)
        .doc('Whether pods and Services carry the prometheus.io annotations by which Prometheus finds them.'),
      networkPolicies,
      kubeStateMetrics: kubeStateMetrics(images.kubeStateMetrics),
      nodeExporter: nodeExporter(images.nodeExporter),
      postgresExporter: postgresExporter(images.postgresExporter),
      redisExporter: redisExporter(images.redisExporter),
      blackboxExporter: blackboxExporter(images.blackboxExporter),
    },
    { alsoAllowed: ['enabled'] },
  );
