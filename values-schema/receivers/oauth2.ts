import { v } from '@helm/ts-helm';
import { proxy, proxyRules } from './proxy.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';
import { line, requiredLine } from './texts.ts';
import { tlsConfig } from './tls-config.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** A token that is fetched from an authorization server. https://prometheus.io/docs/alerting/latest/configuration/#oauth2 */
export const oauth2 = v
  .object(
    {
      clientId: requiredLine('Client ID.'),
      clientSecretKey: secretKey('the client secret').optional(),
      clientCertificateKeyId: line(`ID of the key that signs requests of the grant ${JWT_BEARER}.`),
      clientCertificateKeyKey: secretKey('the RSA key that signs those requests').optional(),
      grantType: v.choice('client_credentials', JWT_BEARER).optional().doc('Grant type; client_credentials where none is given.'),
      signatureAlgorithm: v.choice('RS256', 'RS384', 'RS512').optional().doc('Signature algorithm; RS256 where none is given.'),
      iss: line('Issuer of signed requests; clientId where none is given.'),
      audience: line('Audience of signed requests; tokenUrl where none is given.'),
      claims: v.anyObject().optional().doc('Further claims of signed requests.'),
      scopes: v
        .array(v.string({ minLength: 1 }), { minItems: 1 })
        .optional()
        .doc('Scopes to request.'),
      tokenUrl: publicUrl().doc('URL of the token endpoint.'),
      endpointParams: v.map(v.string(), { keyForm: 'parameter name' }).default({}).doc('Parameters added to tokenUrl.'),
      tlsConfig: tlsConfig.optional(),
      ...proxy,
    },
    { oneOf: [{ fields: ['clientSecretKey', 'clientCertificateKeyKey'], only: true }, proxyRules.oneOf], needs: proxyRules.needs },
  )
  .optional()
  .doc('Token from OAuth 2.0.');
