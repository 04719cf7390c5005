import { define } from '@helm/ts-helm';
import { values } from '../values.ts';
import { dashboardFiles } from './dashboards.ts';

/** The dashboards as the data of a ConfigMap. */
export const dashboardData = define('jobpilot-monitoring.dashboards', 'The dashboards, a file each.', {}, () =>
  dashboardFiles(values, values.loki.enabled),
);
