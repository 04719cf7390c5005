import { readFileSync } from 'node:fs';
import { notesOf, type ChartDefinition } from '@helm/ts-helm';
import { alertmanager } from './components/alertmanager/alertmanager.ts';
import { helpers } from './helpers.ts';
import { extraManifests } from './components/extra-manifests.ts';
import { prometheus } from './components/prometheus/prometheus.ts';
import { notes } from './notes.ts';
import { declaration } from './values.ts';
import versions from './versions.json' with { type: 'json' };

const notifications = readFileSync(new URL('files/notifications.tmpl', import.meta.url), 'utf8');

/** The chart, as data: printed by main.ts, evaluated by the tests and the plugin. */
export const monitoring: ChartDefinition = {
  metadata: {
    apiVersion: 'v2',
    name: 'jobpilot-monitoring',
    version: versions.chart,
    appVersion: versions.images.prometheus.tag.replace(/^v/u, ''),
    type: 'application',
    description:
      'Prometheus, a three-member Alertmanager cluster and 22 tested alerts for the JobPilot platform, closed and typed to the last value.',
    kubeVersion: versions.kubernetes,
    home: 'https://docs.jobpilot.com/monitoring',
    keywords: ['monitoring', 'prometheus', 'alertmanager', 'alerting', 'jobpilot'],
    maintainers: [{ name: 'Platform Team', email: 'ops-team@jobpilot.com' }],
  },
  values: declaration.spec,
  helpers,
  templates: [...prometheus, ...alertmanager, extraManifests],
  files: { 'files/notifications.tmpl': notifications },
  notes: notesOf(notes),
};
