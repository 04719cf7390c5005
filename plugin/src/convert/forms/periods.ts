import type { Data } from '../../values/merged.ts';
import { joined, setting, type Converted } from '../converted.ts';
import { fieldsOf, itemOf, itemsOf, same } from './fields.ts';

/** An Alertmanager setting of times: `start_time: 08:00` as `start: 08:00`. */
function times(value: Data, to: readonly string[]): Converted {
  return itemsOf(value, (one) => itemOf(one, [...to, 'times'], { startTime: 'start', endTime: 'end' }));
}

/** Time intervals. https://prometheus.io/docs/alerting/latest/configuration/#time_interval */
export function periods(value: Data, to: readonly string[]): Converted {
  const fields = same('weekdays', 'daysOfMonth', 'months', 'years', 'location');
  return itemsOf(value, (one, index) => {
    const here = [...to, 'periods', `period-${String(index + 1)}`];
    return joined([setting(here, {}), fieldsOf(one, here, { ...fields, times })]);
  });
}
