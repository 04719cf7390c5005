import { v } from '@helm/ts-helm';
import { scrapeJob } from './scrape-job.ts';

/** The user’s scrape jobs, beside those that the chart writes. */
export const extraScrapeJobs = v
  .map(scrapeJob, {
    keyPattern: '^[a-zA-Z0-9]([-a-zA-Z0-9_./]*[a-zA-Z0-9])?$',
    keyForm: 'job',
    reserved: [
      'prometheus',
      'alertmanager',
      'grafana',
      'loki',
      'kubernetes-pods',
      'kubernetes-services',
      'kubernetes-services-honor-labels',
      'kubernetes-nodes',
      'kubernetes-cadvisor',
      'kubernetes-apiservers',
      'blackbox',
    ],
  })
  .default({})
  .doc('Further scrape jobs by name.');

/**
 * Jobs as Prometheus reads them, for what extraScrapeJobs cannot say. A star may stand in the last part of the path alone.
 * https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file
 */
export const scrapeConfigFiles = v
  .array(v.string({ pattern: '^/[-\\w./]*(\\*[-\\w.*]*)?$', form: 'an absolute path whose last part may have stars', minLength: 1 }), {
    minItems: 1,
    unique: true,
  })
  .optional()
  .doc(
    'Files with scrape_configs, as paths or globs; they are mounted by prometheus.secrets or by pod.extraVolumes and extraVolumeMounts. Each says which jobs it has, with any discovery that Prometheus knows; see docs/scrape.md.',
  );
