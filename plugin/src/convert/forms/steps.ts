import type { Data } from '../../values/merged.ts';
import { joined, setting, type Converted, type Form } from '../converted.ts';
import { fieldsOf, itemsOf, same, type Field } from './fields.ts';

/** The operator's resources take actions with capital letters, too. */
const action: Field = (value, to) => setting([...to, 'action'], typeof value === 'string' ? value.toLowerCase() : value);

/** Steps of relabelling, whose order counts. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
export function relabelings(value: Data, to: readonly string[]): Converted {
  const fields = same('sourceLabels', 'separator', 'regex', 'targetLabel', 'replacement', 'modulus');
  return itemsOf(value, (one, index) => {
    const here = [...to, `step-${String(index + 1)}`];
    return joined([setting([...here, 'order'], (index + 1) * 10), fieldsOf(one, here, { ...fields, action })]);
  });
}

/** Steps of the metrics of a job of the chart: there they take the place of what is dropped by default. */
export const clusterSteps: Form = (value, to) =>
  joined([setting([...to, 'defaultDrops'], false), relabelings(value, [...to, 'metricRelabelings'])]);
