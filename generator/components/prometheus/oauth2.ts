import { given, notEmpty, when, yaml, type Expr, type Node, type Optional } from '@helm/ts-helm';
import type { oauth2 as declared } from '../../../values-schema/receivers/oauth2.ts';
import { stringMap } from '../common/string-map.ts';
import { proxy } from './proxy.ts';

/**
 * A token that is fetched with OAuth 2.0. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#oauth2
 * @param file the file that a key of the Secret is mounted as
 */
export function oauth2(login: Optional<typeof declared>, file: (key: Node<string>) => Node<string>): Node<object> {
  return given(login, (one) => ({
    client_id: one.clientId,
    client_secret_file: given(one.clientSecretKey, file),
    client_certificate_key_id: given(one.clientCertificateKeyId, (id) => id),
    client_certificate_key_file: given(one.clientCertificateKeyKey, file),
    grant_type: given(one.grantType, (type) => type),
    signature_algorithm: given(one.signatureAlgorithm, (algorithm) => algorithm),
    iss: given(one.iss, (issuer) => issuer),
    audience: given(one.audience, (audience) => audience),
    claims: given(one.claims, (claims) => yaml(claims)),
    scopes: given(one.scopes, (scopes) => yaml(scopes)),
    token_url: one.tokenUrl,
    endpoint_params: when<object>(notEmpty(one.endpointParams), stringMap({ map: one.endpointParams })),
    tls_config: given(one.tlsConfig, (tls): Expr<object> => ({
      insecure_skip_verify: tls.insecureSkipVerify,
      ca_file: given(tls.caKey, file),
      cert_file: given(tls.certKey, file),
      key_file: given(tls.keyKey, file),
      server_name: given(tls.serverName, (name) => name),
      min_version: given(tls.minVersion, (version) => version),
      max_version: given(tls.maxVersion, (version) => version),
    })),
    ...proxy(one),
  }));
}
