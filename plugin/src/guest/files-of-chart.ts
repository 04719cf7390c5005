import { ChartFiles } from './chart-files.ts';
import { filesOfRuntime } from './files.ts';

/** What the one chart of this thread reads; made while the realm is still open. */
export const filesOfChart = new ChartFiles(filesOfRuntime());
