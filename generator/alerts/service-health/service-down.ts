import { each, text, when } from '@helm/ts-helm';
import { unlessExpected } from '../absent-component.ts';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { namespaceOf, ownJobs, watchingServices } from '../selectors.ts';
import { watchedServers } from '../watched-servers.ts';

/**
 * A service is down where every scrape of its pods fails, and where it is expected and has no target at all. Expected
 * components and named servers are left to their own alerts, or one outage would page twice; what only watches is left to
 * MonitoringTargetDown.
 */
export function serviceDown(values: AlertValues): AlertDefinition {
  const { alertGroups, alerting } = values;
  const watches = watchedServers(values);
  const { postgres, redis, rabbitmq } = alerting.expectedComponents;
  return {
    name: 'ServiceDown',
    alert: alertGroups.serviceHealth.alerts.ServiceDown,
    expr: text`
      max by (namespace, service) (up{service!="", service!~"${watchingServices}", job!~"${ownJobs}"}) == 0
      ${unlessExpected(postgres, watches.postgres)}
      ${unlessExpected(redis, watches.redis)}
      ${unlessExpected(rabbitmq)}
      ${each(alerting.expectedServices, 'service', (service, name) =>
        when(service.enabled, text`or absent(up{namespace="${namespaceOf(service)}", service="${name}"})`),
      )}
    `,
    summary: 'Service {{ $labels.service }} is down',
    description:
      'No pod of {{ $labels.namespace }}/{{ $labels.service }} answers the scrape of its metrics{{ if eq $value 1.0 }}: nothing of the service is found at all{{ end }}.',
    why: '2m: four failed scrapes; a restart or a rollout of one pod is over by then.',
  };
}
