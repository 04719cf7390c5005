import type { Node, Ref } from '@helm/ts-helm';
import type { alertGroups } from '../../values-schema/alerts/alert-groups.ts';
import type { alerting } from '../../values-schema/alerts/alerting.ts';
import type { extraAlertGroups } from '../../values-schema/alerts/extra-alert-groups.ts';
import type { metrics } from '../../values-schema/metrics.ts';

/** The part of the chart's values that the rules read; the root of the values has it. */
export interface AlertValues {
  readonly metrics: Ref<typeof metrics>;
  readonly alertGroups: Ref<typeof alertGroups>;
  readonly extraAlertGroups: Ref<typeof extraAlertGroups>;
  readonly alerting: Ref<typeof alerting>;
  readonly alertmanager: { readonly replicas: Node<number> };
  readonly exporters: {
    readonly enabled: Node<boolean>;
    readonly kubeStateMetrics: { readonly enabled: Node<boolean> };
    readonly postgresExporter: { readonly instances: Node<object> };
    readonly redisExporter: { readonly instances: Node<object> };
  };
}

/** The values of an alert; ServiceDown has those alone that every alert has. */
export type AlertRef = AlertValues['alertGroups']['serviceHealth']['alerts']['ServiceDown'];
