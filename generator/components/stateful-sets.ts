import { statefulSet as alertmanager } from './alertmanager/stateful-set.ts';
import { lent } from './common/part.ts';
import { statefulSet as grafana } from './grafana/stateful-set.ts';
import { statefulSet as prometheus } from './prometheus/stateful-set.ts';

/** The workloads. They stand in the library, which no release stores; the files of the chart keep the conditions. */
export const { templates: statefulSets, helpers: statefulSetHelpers } = lent([prometheus, alertmanager, grafana]);
