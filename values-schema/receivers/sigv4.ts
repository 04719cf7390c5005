import { v } from '@helm/ts-helm';
import { line } from './texts.ts';

/** Requests to AWS. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write */
export const sigv4 = v
  .object(
    {
      region: line('AWS region; that of the environment where none is given.'),
      profile: line('AWS profile.'),
      roleArn: line('Role to assume.'),
      externalId: line('External ID for assuming roleArn.'),
      useFipsStsEndpoint: v.boolean().default(false).doc('Use the FIPS endpoint of STS.'),
      serviceName: line('AWS service to sign for.'),
    },
    { needs: { externalId: ['roleArn'] } },
  )
  .optional()
  .doc('AWS SigV4 signing. The credentials come from the workload identity of the pods; values have no place for them.');
