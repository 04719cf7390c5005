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
