import { chartWide } from '../../components/common/chart-wide.ts';
import { values } from '../values.ts';

/** What holds for all objects of the exporters. */
export const shared = chartWide('jobpilot-exporters', values);
