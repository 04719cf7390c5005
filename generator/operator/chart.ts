import type { ChartDefinition } from '@helm/ts-helm';
import { operatorValues } from '../../values-schema/operator/operator.ts';
import { commonMetadata } from '../common-metadata.ts';

/**
 * What only clusters with the Prometheus Operator need: its values and, lent by the chart above, its templates. Helm neither
 * reads nor stores it where operator.enabled is false.
 */
export const operatorChart: ChartDefinition = {
  metadata: {
    ...commonMetadata,
    name: 'jobpilot-operator',
    type: 'library',
    description: 'Rules, monitors and receivers of jobpilot-monitoring as objects of the Prometheus Operator.',
  },
  values: operatorValues.spec,
  helpers: [],
  templates: [],
  files: {},
};
