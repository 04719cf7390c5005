import { readFileSync } from 'node:fs';
import { notesOf, type ChartDefinition } from '@helm/ts-helm';
import { commonMetadata } from './common-metadata.ts';
import { alertmanager } from './components/alertmanager/alertmanager.ts';
import { grafana } from './components/grafana/grafana.ts';
import { helmTests } from './components/helm-tests/helm-tests.ts';
import { helpers } from './helpers.ts';
import { logLibrary, logTemplates } from './components/logs.ts';
import { templateOf } from './components/common/part.ts';
import { extraManifests } from './components/extra-manifests.ts';
import { networkPolicy } from './components/network/network-policies.ts';
import { prometheus } from './components/prometheus/prometheus.ts';
import { statefulSets } from './components/stateful-sets.ts';
import { exporters } from './exporters/chart.ts';
import { notes } from './notes.ts';
import { operatorChart } from './operator/chart.ts';
import { operator } from './operator/operator.ts';
import { declaration } from './values.ts';
import versions from './versions.json' with { type: 'json' };

const files = Object.fromEntries(
  ['files/notifications.tmpl', 'files/notifications-email.tmpl'].map((path) => [
    path,
    readFileSync(new URL(path, import.meta.url), 'utf8'),
  ]),
);

/** The chart, as data: printed by main.ts, evaluated by the tests and the plugin. */
export const monitoring: ChartDefinition = {
  metadata: {
    ...commonMetadata,
    name: 'jobpilot-monitoring',
    appVersion: versions.images.prometheus.tag.replace(/^v/u, ''),
    description:
      'Prometheus, a three-member Alertmanager cluster and 22 tested alerts for the JobPilot platform, closed and typed to the last value.',
    keywords: ['monitoring', 'prometheus', 'alertmanager', 'alerting', 'jobpilot'],
  },
  values: declaration.spec,
  helpers,
  library: { name: 'jobpilot-library', description: 'The named templates of jobpilot-monitoring.' },
  templates: [
    ...statefulSets,
    ...prometheus,
    ...alertmanager,
    ...grafana,
    ...logTemplates,
    ...(['prometheus', 'alertmanager', 'grafana'] as const).map((workload) => templateOf(networkPolicy(workload))),
    ...helmTests,
    ...operator.templates,
    extraManifests,
  ],
  files,
  // The alias makes the values read exporters.kubeStateMetrics.enabled.
  subcharts: [
    { chart: exporters, repository: 'file://../jobpilot-exporters', condition: 'exporters.enabled', alias: 'exporters' },
    { chart: operatorChart, repository: '', condition: 'operator.enabled', alias: 'operator', lent: operator.helpers },
  ],
  lentLibraries: [logLibrary],
  notes: notesOf(notes),
};
