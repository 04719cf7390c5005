import type { Out } from '@helm/ts-helm';
import type { alertGroups } from '../../../values-schema/alerts/alert-groups.ts';
import type { alerting } from '../../../values-schema/alerts/alerting.ts';
import type { metrics } from '../../../values-schema/metrics.ts';

/** What the rules are rendered from: the chart's defaults, or a user's values over them. */
export interface Settings {
  readonly metrics: Out<typeof metrics>;
  readonly alertGroups: Out<typeof alertGroups>;
  readonly alerting: Out<typeof alerting>;
  readonly alertmanager: { readonly replicas: number };
  readonly prometheus: { readonly replicas: number };
  readonly grafana: { readonly enabled: boolean };
  readonly loki: { readonly enabled: boolean };
  /** Without the values of the exporters where they are not installed. */
  readonly exporters: { readonly enabled: boolean; readonly kubeStateMetrics?: { readonly enabled: boolean } };
}

/** What every alert has in the values. */
export type CommonSettings = Omit<Settings['alertGroups']['serviceHealth']['alerts']['ServiceDown'], never>;
