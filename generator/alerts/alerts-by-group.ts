import type { AlertDefinition } from './alert-definition.ts';
import type { AlertValues } from './alert-values.ts';
import { businessMetricsAlerts } from './business-metrics.ts';
import { databaseAlerts } from './database.ts';
import { infrastructureAlerts } from './infrastructure.ts';
import { messageQueueAlerts } from './message-queue.ts';
import { monitoringAlerts } from './monitoring.ts';
import { serviceHealthAlerts } from './service-health.ts';

type MakeAlert = (values: AlertValues) => AlertDefinition;

/** The alerts of each group that the chart brings. */
export const alertsByGroup = {
  serviceHealth: serviceHealthAlerts,
  infrastructure: infrastructureAlerts,
  database: databaseAlerts,
  messageQueue: messageQueueAlerts,
  businessMetrics: businessMetricsAlerts,
  monitoring: monitoringAlerts,
} as const satisfies { readonly [Group in keyof AlertValues['alertGroups']]?: readonly MakeAlert[] };

/** A group that the chart brings. */
export type GroupName = keyof typeof alertsByGroup;

/** The groups that the chart brings, in the order of their files and pages. */
export const groupKeys: readonly GroupName[] = Object.keys(alertsByGroup).filter((key): key is GroupName =>
  Object.hasOwn(alertsByGroup, key),
);
