import { v } from '@helm/ts-helm';

/** Secrets whose keys scrape jobs and remote writes name. */
export const secrets = v
  .map(v.object({ optional: v.boolean().default(false).doc('Whether pods start without it.') }), {
    keyPattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$',
    keyForm: 'Secret',
  })
  .default({})
  .doc('Secrets mounted at /etc/prometheus/secrets/<name>, for scrape jobs and remote writes.');
