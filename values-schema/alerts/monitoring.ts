import { v } from '@helm/ts-helm';
import { alertmanagerAlerts } from './monitoring-alertmanager.ts';
import { alert } from './alert.ts';
import { alertGroup } from './alert-group.ts';
import { prometheusAlerts } from './monitoring-prometheus.ts';
import { storageAlerts } from './monitoring-storage.ts';
import { percent } from './thresholds.ts';

/** The stack's own group: who watches the watchers. */
export const monitoring = alertGroup('Alerts on the monitoring stack itself.', {
  Watchdog: alert(
    { severity: 'info', for: '0s', doc: "Always fires, so that a dead man's switch outside notices when alerting as a whole is broken." },
    {},
  ),
  MonitoringTargetDown: alert(
    {
      severity: 'warning',
      for: '5m',
      doc: 'A kubelet, an API server, a part of the stack or an exporter of Kubernetes does not answer the scrape, or is not found.',
    },
    {},
  ),
  TargetsDown: alert(
    { severity: 'warning', for: '10m', doc: 'Too many targets of a service, or of a job without one, do not answer the scrape.' },
    { threshold: percent(10, 'Share of the targets that may fail.') },
  ),
  KubeStateMetricsMissing: alert(
    { severity: 'warning', for: '10m', doc: 'Nothing of kube-state-metrics is scraped although it should be there.' },
    {},
  ),
  MonitoringVolumeFilling: alert(
    { severity: 'warning', for: '1h', doc: 'A volume of Prometheus or Alertmanager will be full in a few days.' },
    {
      window: v.duration().default('6h').doc('The window whose trend is continued.'),
      horizon: v.duration().default('4d').doc('How far ahead the volume must not be full.'),
      threshold: v.percentage().default(75).doc('Share in use below which a trend is no reason for an alert.'),
    },
  ),
  ...prometheusAlerts,
  ...storageAlerts,
  ...alertmanagerAlerts,
}).named('Monitoring');
