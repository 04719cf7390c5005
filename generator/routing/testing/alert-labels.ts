import { allTests } from '../../alerts/all-tests.ts';
import type { Labels } from '../../alerts/cases/series.ts';
import type { Settings } from '../../alerts/cases/settings.ts';
import { kebabCase } from '../../alerts/kebab-case.ts';

/** Labels that Prometheus adds to every alert of this release. */
const external = { cluster: 'eu-1', environment: 'production' };

const severities = ['critical', 'warning', 'info'] as const;

/** Every alert with all labels that it reaches Alertmanager with, as each severity, and escalated where it can be. */
export function alertLabels(settings: Settings): readonly Labels[] {
  return allTests(settings).flatMap(({ key, test: { name, cases } }) => {
    const own = cases.find(({ fires = [] }) => fires.length > 0)?.fires?.[0]?.labels ?? {};
    return severities.flatMap((severity) => stages({ alertname: name, ...own, ...external, alert_group: kebabCase(key), severity }));
  });
}

/** A few alerts that stand for all: one a group and severity, those of a user's group, and what fits no pattern. */
export function someLabels(groups: readonly string[], more: readonly Labels[] = []): readonly Labels[] {
  const each = [...groups, 'logs', 'search'].flatMap((alert_group) =>
    severities.flatMap((severity) =>
      stages({ alertname: 'Any', namespace: 'jobpilot', service: 'web-app', ...external, alert_group, severity }),
    ),
  );
  const odd: readonly Labels[] = [
    { alertname: 'Watchdog', alert_group: 'monitoring', severity: 'info' },
    { alertname: 'FromElsewhere' },
    { alertname: 'FromElsewhere', severity: 'page' },
    { alertname: 'FromElsewhere', alert_group: 'database' },
    { alertname: 'FromElsewhere', severity: 'critical' },
  ];
  return [...each, ...odd, ...more];
}

function stages(labels: Labels): readonly Labels[] {
  return labels['severity'] === 'critical' ? [labels, { ...labels, escalation: 'true' }] : [labels];
}
