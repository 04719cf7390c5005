import { values } from '../../values.ts';
import { chartWide } from './chart-wide.ts';

/** What holds for all objects of the chart. */
export const shared = chartWide('jobpilot-monitoring', values);
