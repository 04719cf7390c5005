import { alertmanager } from './mappings/alertmanager.ts';
import { exporters } from './mappings/exporters.ts';
import { grafana } from './mappings/grafana.ts';
import type { MappingRow } from './mappings/mapping-row.ts';
import { prometheus } from './mappings/prometheus.ts';

/** Every value of kube-prometheus-stack that says the same as one here. The keys of a path stand between dots; a dot within a key is `\.`. */
export const mapping: readonly MappingRow[] = [
  { from: 'commonLabels', to: 'commonLabels' },
  { from: 'global.imageRegistry', to: 'global.imageRegistry' },
  { from: 'global.imagePullSecrets', to: 'global.imagePullSecrets', as: 'pullSecrets' },
  ...prometheus,
  ...alertmanager,
  ...grafana,
  ...exporters,
  { from: 'extraManifests', to: 'extraManifests', as: 'manifests' },
];
