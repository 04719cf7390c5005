import { v, values } from '@helm/ts-helm';
import { alertGroups } from '../../../values-schema/alerts/alert-groups.ts';
import { alerting } from '../../../values-schema/alerts/alerting.ts';
import { extraAlertGroups } from '../../../values-schema/alerts/extra-alert-groups.ts';
import { metrics } from '../../../values-schema/metrics.ts';

/** A root of values with what the rules read and nothing else. */
export const alertRoot = v.object({
  metrics,
  alertGroups,
  extraAlertGroups,
  alerting,
  alertmanager: v.object({ replicas: v.integer({ min: 1 }).default(3) }),
  exporters: v.object({
    enabled: v.boolean().default(true),
    kubeStateMetrics: v.object({ enabled: v.boolean().default(true) }),
    postgresExporter: v.object({ instances: v.map(v.object({})).default({}) }),
    redisExporter: v.object({ instances: v.map(v.object({})).default({}) }),
  }),
  grafana: v.object({
    enabled: v.boolean().default(false),
    externalUrl: v.string().default(''),
    ingress: v.object({ enabled: v.boolean().default(false) }),
  }),
});

/** The reference to it. */
export const alertValues = values(alertRoot);
