import type { ChartDefinition } from '@helm/ts-helm';
import { commonMetadata } from '../common-metadata.ts';
import versions from '../versions.json' with { type: 'json' };
import { blackboxExporter } from './blackbox-exporter/blackbox-exporter.ts';
import { scraped, stringMap } from './common/annotations.ts';
import { image } from './common/image.ts';
import { labelHelpers } from './common/labels.ts';
import { shared } from './common/shared.ts';
import { postgresExporter } from './databases/postgres-exporter.ts';
import { redisExporter } from './databases/redis-exporter.ts';
import { kubeStateMetrics } from './kube-state-metrics/kube-state-metrics.ts';
import { nodeExporter } from './node-exporter/node-exporter.ts';
import { declaration } from './values.ts';

/** The chart of the exporters, as data. It stands alone, and jobpilot-monitoring brings it along under the key `exporters`. */
export const exporters: ChartDefinition = {
  metadata: {
    ...commonMetadata,
    name: 'jobpilot-exporters',
    appVersion: versions.images.kubeStateMetrics.tag.replace(/^v/u, ''),
    description:
      'kube-state-metrics, and on demand exporters of nodes, PostgreSQL, Redis and public hosts, found by Prometheus through annotations.',
    keywords: ['monitoring', 'prometheus', 'exporter', 'kube-state-metrics', 'jobpilot'],
  },
  values: declaration.spec,
  helpers: [...shared.helpers, ...labelHelpers, stringMap.helper, scraped.helper, image.helper],
  templates: [...kubeStateMetrics, ...nodeExporter, ...postgresExporter, ...redisExporter, ...blackboxExporter],
  files: {},
};
