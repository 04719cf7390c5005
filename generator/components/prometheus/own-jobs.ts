import { notEmpty, release, str, when } from '@helm/ts-helm';
import { isInstalled } from '../common/is-installed.ts';
import { named, type Workload } from '../common/name.ts';
import { clientOf } from '../common/tls.ts';
import { webPath } from '../common/web-path.ts';

/**
 * The pods of a component of the chart, found by the names that its headless Service gives them. Asked more often than every 30 s, so
 * that a Prometheus which starts beside its Alertmanagers does not hold back the first alerts for so long.
 */
export function members(component: Exclude<Workload, 'logCollector'>) {
  return [{ names: [str`_web._tcp.${named(`${component}-headless`)}.${release.namespace}.svc`], type: 'SRV', refresh_interval: '10s' }];
}

function own(component: Exclude<Workload, 'logCollector'>) {
  return {
    job_name: component,
    ...(component === 'prometheus' || component === 'alertmanager' ? clientOf(component) : {}),
    ...(component === 'loki' ? {} : { metrics_path: when<string>(notEmpty(webPath(component)), str`${webPath(component)}/metrics`) }),
    dns_sd_configs: members(component),
    relabel_configs: [
      { source_labels: ['__address__'], regex: '([^.]+).*', target_label: 'pod' },
      { target_label: 'namespace', replacement: release.namespace },
      { target_label: 'service', replacement: named(component) },
    ],
  };
}

/** The chart's parts are watched too; the log collector is found by its pods' annotations. */
export const ownJobs = [
  own('prometheus'),
  ...(['alertmanager', 'grafana', 'loki'] as const).map((component) => when<object>(isInstalled(component), own(component))),
];
