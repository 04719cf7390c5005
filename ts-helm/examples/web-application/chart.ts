import { readFileSync } from 'node:fs';
import { notesOf, type ChartDefinition } from '../../src/index.ts';
import { configuration, menuEntries } from './configuration.ts';
import { cronJobs } from './cron-jobs.ts';
import { fullname, imageReference, labels, selectorLabels, serviceAccountName } from './names.ts';
import { notes } from './notes.ts';
import { ingressTemplate, serviceTemplate } from './traffic.ts';
import { webApplicationValues } from './values.ts';
import { deployment, horizontalPodAutoscaler, serviceAccountTemplate } from './workload.ts';

/** An ordinary web application: pods behind a Service and an Ingress, a configuration file, programs on a schedule. */
export const webApplication: ChartDefinition = {
  metadata: {
    apiVersion: 'v2',
    name: 'web-application',
    version: '1.0.0',
    appVersion: '1.29.4',
    kubeVersion: '>=1.24.0-0',
    description: 'A web application with an Ingress, a configuration file and programs that run on a schedule.',
    type: 'application',
  },
  values: webApplicationValues.spec,
  helpers: [fullname, serviceAccountName, imageReference, selectorLabels, labels, menuEntries].map(({ helper }) => helper),
  templates: [configuration, cronJobs, deployment, horizontalPodAutoscaler, ingressTemplate, serviceTemplate, serviceAccountTemplate],
  files: { 'files/mime.types': readFileSync(new URL('files/mime.types', import.meta.url), 'utf8') },
  notes: notesOf(notes),
};
