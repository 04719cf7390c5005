import { and, ensure, fields, given, not, or, present, str, type Expr, type Node, type Ref } from '@helm/ts-helm';
import type { remoteWrite } from '../../../values-schema/prometheus/remote-write.ts';
import { oneLogin } from './one-login.ts';
import { isMounted, secretFile } from './secret-file.ts';
import { sigv4 } from './sigv4.ts';

/** Prometheus reads it as nothing; without any field a login would be null, which is none. */
const unset = { otherwise: '' };

/**
 * How a remote write logs in at a cloud. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write
 * @param place where the remote write stands in the values
 */
export function cloudLogin(remote: Ref<typeof remoteWrite>, place: Node<string>) {
  return {
    ...onlyOne(remote, place),
    sigv4: sigv4(remote.sigv4),
    azuread: given(remote.azureAd, ({ cloud, managedIdentity, workloadIdentity, sdk }) => ({
      cloud: given(cloud, (name) => name),
      managed_identity: given(managedIdentity, ({ clientId }): Expr<object> => ({ client_id: given(clientId, (id) => id, unset) })),
      workload_identity: given(workloadIdentity, ({ clientId, tenantId }): Expr<object> => ({ client_id: clientId, tenant_id: tenantId })),
      sdk: given(sdk, ({ tenantId }): Expr<object> => ({ tenant_id: given(tenantId, (id) => id, unset) })),
    })),
    google_iam: given(remote.googleIam, ({ secretName, credentialsKey }) => ({
      ...fields(given(secretName, (secret): Expr<object> => isMounted(secret, str`${place}.googleIam`))),
      credentials_file: given(secretName, (secret) => given(credentialsKey, (key) => secretFile(secret, key)), unset),
    })),
  };
}

/** Prometheus takes one of them. */
function onlyOne({ credentials, sigv4: aws, azureAd, googleIam }: Ref<typeof remoteWrite>, place: Node<string>): object {
  const [isAws, isAzure, isGoogle] = [present(aws), present(azureAd), present(googleIam)];
  const inOneCloud = ensure(
    not(or(and(isAws, isAzure), and(isAws, isGoogle), and(isAzure, isGoogle))),
    str`${place}: only one login is possible; give one of sigv4, azureAd and googleIam`,
  );
  return { ...fields(inOneCloud), ...oneLogin(credentials, or(isAws, isAzure, isGoogle), 'sigv4, azureAd and googleIam', place) };
}
