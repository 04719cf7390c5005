import { v } from '@helm/ts-helm';
import { businessMetrics } from './business-metrics.ts';
import { database } from './database.ts';
import { infrastructure } from './infrastructure.ts';
import { messageQueue } from './message-queue.ts';
import { monitoring } from './monitoring.ts';
import { serviceHealth } from './service-health.ts';

/** The groups of alerts that the chart brings. */
export const alertGroups = v
  .object({ serviceHealth, infrastructure, database, messageQueue, businessMetrics, monitoring })
  .doc('The alerts that the chart brings, by group and name. Groups of your own go into extraAlertGroups.');
