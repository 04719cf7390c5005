import { values } from '../../src/index.ts';
import { webApplicationValues } from './values.ts';

/** What the chart's templates read. */
export const chartValues = values(webApplicationValues);
