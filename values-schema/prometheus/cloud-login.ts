import { v } from '@helm/ts-helm';
import { sigv4 } from '../receivers/sigv4.ts';

const uuid = v.string({ pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$', form: 'a UUID', minLength: 1 }).named('Uuid');

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#azuread; its client secrets and passwords have no files. */
const azureAd = v
  .object(
    {
      cloud: v.choice('AzurePublic', 'AzureGovernment', 'AzureChina').optional().doc('Azure cloud (AzurePublic by default).'),
      managedIdentity: v
        .object({ clientId: uuid.optional().doc('Client ID; the system-assigned identity where none is given.') })
        .optional()
        .doc('Managed identity.'),
      workloadIdentity: v
        .object({ clientId: uuid.doc('Client ID.'), tenantId: uuid.doc('Tenant ID.') })
        .optional()
        .doc('Workload identity; the webhook of Azure mounts the token of the ServiceAccount.'),
      sdk: v
        .object({ tenantId: uuid.optional().doc('Tenant ID.') })
        .optional()
        .doc('Azure’s SDK; whatever it finds in the environment.'),
    },
    { oneOf: [{ fields: ['managedIdentity', 'workloadIdentity', 'sdk'], only: true }] },
  )
  .optional()
  .doc('Login at Microsoft Entra ID.');

const googleIam = v
  .object(
    {
      secretName: v.format('dnsName').optional().doc('Secret; it must be in prometheus.secrets.'),
      credentialsKey: v.format('secretKey').optional().doc('Key that holds a service account, as JSON.'),
    },
    { needs: { secretName: ['credentialsKey'], credentialsKey: ['secretName'] } },
  )
  .optional()
  .doc('Login at Google Cloud; by the workload identity of the pods where no Secret is given.');

/** How a remote write logs in at a cloud; keys of accounts that Prometheus reads from no file have no place. The template takes one of all ways. */
export const cloudLogin = { sigv4, azureAd, googleIam };
