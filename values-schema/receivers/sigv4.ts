import { v } from '@helm/ts-helm';
import { line } from './texts.ts';

/** Requests to AWS. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write */
export const sigv4 = v
  .object(
    {
      region: line('Region; that of the credentials that are found where none is given.'),
      profile: line("Profile of AWS's configuration."),
      roleArn: line('Role that is taken on.'),
      externalId: line('External identifier for taking on the role of roleArn.'),
      useFipsStsEndpoint: v.boolean().default(false).doc('Ask for tokens at an endpoint that follows FIPS.'),
      serviceName: line('Service that requests are signed for.'),
    },
    { needs: { externalId: ['roleArn'] } },
  )
  .optional()
  .doc('How requests are signed. The keys come from the workload identity of the pods: there is no place for them here.');
