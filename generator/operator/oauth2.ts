import { ensure, fields, given, notEmpty, not, or, present, str, when, yaml, type Expr, type Node, type Optional } from '@helm/ts-helm';
import type { oauth2 as declared } from '../../values-schema/receivers/oauth2.ts';
import { stringMap } from '../components/common/string-map.ts';
import { proxy } from './proxy.ts';

/**
 * A token that is fetched with OAuth 2.0. The client has no place but in the Secret, where it is the key `clientId`; signed requests
 * have none at all. https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.OAuth2
 * @param secret a key of the Secret, as the operator's resources name it
 * @param place where the login stands in the values
 */
export function oauth2(login: Optional<typeof declared>, secret: (key: Expr<string>) => object, place: Node<string>): Node<object> {
  return given(login, (one) => ({
    ...fields(
      ensure(
        not(
          or(
            present(one.clientCertificateKeyKey),
            present(one.clientCertificateKeyId),
            present(one.signatureAlgorithm),
            present(one.iss),
            present(one.audience),
            present(one.claims),
          ),
        ),
        str`${place}: signed requests have no place in a ScrapeConfig of the Prometheus Operator; use clientSecretKey alone`,
      ),
    ),
    clientId: { secret: secret('clientId') },
    clientSecret: given(one.clientSecretKey, (key) => secret(key)),
    tokenUrl: one.tokenUrl,
    scopes: given(one.scopes, (scopes) => yaml(scopes)),
    endpointParams: when<object>(notEmpty(one.endpointParams), stringMap({ map: one.endpointParams })),
    tlsConfig: given(one.tlsConfig, (tls): Expr<object> => ({
      insecureSkipVerify: tls.insecureSkipVerify,
      ca: given(tls.caKey, (key) => ({ secret: secret(key) })),
      cert: given(tls.certKey, (key) => ({ secret: secret(key) })),
      keySecret: given(tls.keyKey, (key) => secret(key)),
      serverName: given(tls.serverName, (name) => name),
      minVersion: given(tls.minVersion, (version) => version),
      maxVersion: given(tls.maxVersion, (version) => version),
    })),
    ...proxy(one),
  }));
}
