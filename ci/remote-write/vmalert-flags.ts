/** What vmalert evaluates, where, and whom it tells. */
export interface Evaluated {
  /** Files of the ConfigMap prometheus-rules. */
  readonly rules: string;
  /** Address of the store. */
  readonly store: string;
  /** Address of every member of Alertmanager. */
  readonly alertmanagers: readonly string[];
  /** Duration, as prometheus.evaluationInterval. */
  readonly interval: string;
  /** As the value `cluster`: the samples have it as a label. */
  readonly cluster: string;
  /** As the value `environment`. */
  readonly environment: string;
}

/**
 * The flags with which vmalert does what Prometheus would do with the chart's rules; docs/scale.md shows the same.
 * https://docs.victoriametrics.com/victoriametrics/vmalert/#flags
 */
export function vmalertFlags({ rules, store, alertmanagers, interval, cluster, environment }: Evaluated): readonly string[] {
  return [
    `-rule=${rules}`,
    // Only series of this cluster: the rules do not tell clusters apart.
    `-datasource.url=${store}?extra_label=cluster=${cluster}`,
    // Recordings go there, and the state of alerts, which is read again after a restart.
    `-remoteWrite.url=${store}`,
    `-remoteRead.url=${store}?extra_label=cluster=${cluster}`,
    // Each member, never a Service in front of them.
    `-notifier.url=${alertmanagers.join(',')}`,
    `-evaluationInterval=${interval}`,
    // Rules that aggregate lose the labels that Prometheus would add to their alerts.
    `-external.label=cluster=${cluster}`,
    `-external.label=environment=${environment}`,
    // The chart's alerts have alert_group.
    '-disableAlertgroupLabel',
  ];
}
