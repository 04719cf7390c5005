import type { Case } from './case.ts';
import { deduplication } from './cases/deduplication.ts';
import { escalations } from './cases/escalation.ts';
import { grouping } from './cases/grouping.ts';
import { heartbeat } from './cases/heartbeat.ts';
import { inhibition } from './cases/inhibition.ts';
import { outage } from './cases/outage.ts';
import { repeat } from './cases/repeat.ts';
import { resolve } from './cases/resolve.ts';
import { timeIntervals } from './cases/time-intervals.ts';

/** Cases that disturb nobody: they run at the same time, on one stack. */
export const quietCases: readonly Case[] = [
  grouping,
  deduplication,
  repeat,
  resolve,
  inhibition,
  ...escalations,
  heartbeat,
  timeIntervals,
  outage,
];
