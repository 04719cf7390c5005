import type { CronJob } from 'kubernetes-types/batch/v1.js';
import { each, given, manifest, str, template, yaml } from '../../src/index.ts';
import { chartValues } from './chart-values.ts';
import { fullname, labels } from './names.ts';
import { container, podSettings, volumeMounts, volumes } from './pod.ts';

const component = 'job';

/** A CronJob for each program that runs on a schedule. */
export const cronJobs = template(
  'cronjobs.yaml',
  each(
    chartValues.jobs,
    'job',
    (job, name) =>
      manifest<CronJob>({
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: { name: str`${fullname({})}-${name}`, labels: labels({ component }) },
        spec: {
          schedule: job.schedule,
          suspend: job.suspended,
          concurrencyPolicy: 'Forbid',
          jobTemplate: {
            spec: {
              activeDeadlineSeconds: given(job.deadline, (seconds) => seconds, { name: 'deadline' }),
              template: {
                metadata: { labels: labels({ component }) },
                spec: {
                  restartPolicy: 'Never',
                  ...podSettings(component),
                  containers: [
                    {
                      name,
                      ...container,
                      command: yaml(job.command),
                      env: [
                        { name: 'SITE_CONFIG', value: '/etc/site/site.yml' },
                        each(job.environment, 'variable', (value, variable) => ({ name: variable, value })),
                      ],
                      resources: given(job.resources, (resources) => yaml(resources)),
                      volumeMounts,
                    },
                  ],
                  volumes,
                },
              },
            },
          },
        },
      }),
    'order',
  ),
);
