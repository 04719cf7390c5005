/** What every integration has. */
export const shared = { sendResolved: false, secretName: 'team-secrets' };

/** Every field of TlsConfig. */
export const tlsConfig = {
  caKey: 'ca.crt',
  certKey: 'tls.crt',
  keyKey: 'tls.key',
  serverName: 'example.com',
  insecureSkipVerify: true,
  minVersion: 'TLS12',
  maxVersion: 'TLS13',
} as const;

/** Every field of HttpTransport but proxyFromEnvironment, which excludes proxyUrl. */
export const transport = {
  followRedirects: false,
  enableHttp2: false,
  proxyUrl: 'http://proxy:3128',
  noProxy: 'localhost,10.0.0.0/8',
  tlsConfig,
  httpHeaders: { 'X-Team': { values: ['a', 'b'] }, 'X-Api-Key': { secretKeys: ['api-key', 'other-key'] } },
};

/** The one that is missing. */
export const fromEnvironment = { proxyFromEnvironment: true };

/** A table below a message. */
export const fields = [{ title: 'Alert', value: '{{ .CommonLabels.alertname }}', short: true }];
