import { v } from '@helm/ts-helm';
import { mountedSecret } from '../workload/mounted-secret.ts';

/** Secrets whose keys scrape jobs and remote writes name. */
export const secrets = v
  .map(v.object({ optional: v.boolean().default(false).doc('Whether pods start without it.') }), mountedSecret)
  .default({})
  .doc('Secrets mounted at /etc/prometheus/secrets/<name>; scrape jobs and remote writes name their keys.');
