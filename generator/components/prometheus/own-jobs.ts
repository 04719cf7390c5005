import { release, str, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { named, type Component } from '../common/name.ts';

/** The pods of a component of the chart, found by the names that its headless Service gives them. */
export function members(component: Component) {
  return [{ names: [str`_web._tcp.${named(`${component}-headless`)}.${release.namespace}.svc`], type: 'SRV' }];
}

function own(component: Component) {
  return {
    job_name: component,
    dns_sd_configs: members(component),
    relabel_configs: [
      { source_labels: ['__address__'], regex: '([^.]+).*', target_label: 'pod' },
      { target_label: 'namespace', replacement: release.namespace },
      { target_label: 'service', replacement: named(component) },
    ],
  };
}

/** Prometheus and Alertmanager watch themselves. */
export const ownJobs = [own('prometheus'), when<object>(values.alertmanager.enabled, own('alertmanager'))];
