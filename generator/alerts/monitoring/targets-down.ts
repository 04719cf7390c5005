import { str, text } from '@helm/ts-helm';
import type { AlertDefinition } from '../alert-definition.ts';
import type { AlertValues } from '../alert-values.ts';
import { ownJobs, watchingServices } from '../selectors.ts';

/**
 * What fails beside others that answer, or has no service to be down: ServiceDown sees neither. Where all of a service is down,
 * the page about it mutes this warning.
 */
export function targetsDown({ alertGroups }: AlertValues): AlertDefinition {
  const alert = alertGroups.monitoring.alerts.TargetsDown;
  const others = `up{job!~"${ownJobs}", service!~"${watchingServices}"}`;
  return {
    name: 'TargetsDown',
    inUsersNamespaces: true,
    alert,
    expr: text`
      count by (job, namespace, service) (${others} == 0)
      /
      count by (job, namespace, service) (${others})
      > ${alert.threshold} / 100
    `,
    summary: 'Targets of {{ $labels.job }} are down',
    description: str`Prometheus cannot scrape {{ $value | humanizePercentage }} of the targets of {{ $labels.job }}{{ with $labels.service }}, service {{ . }}{{ end }}{{ with $labels.namespace }}, namespace {{ . }}{{ end }}; more than ${alert.threshold}% is too many.`,
    why: '10m: longer than a rollout keeps one pod; ServiceDown is earlier where a whole service fails.',
  };
}
