import { v } from '@helm/ts-helm';
import { publicUrl } from './public-url.ts';
import { line } from './texts.ts';

/** Which proxy requests go through. https://prometheus.io/docs/alerting/latest/configuration/#http_config */
export const proxy = {
  proxyUrl: publicUrl().optional().doc('Proxy for requests.'),
  noProxy: line('Hosts, domains and networks reached without the proxy, separated by commas.'),
  proxyFromEnvironment: v
    .boolean()
    .optional()
    .doc('Take the proxy from the environment variables HTTP_PROXY, HTTPS_PROXY and NO_PROXY; not together with proxyUrl.'),
};

/** What Alertmanager asks of these fields. */
export const proxyRules = {
  oneOf: { fields: ['proxyUrl', 'proxyFromEnvironment'], only: true, orNone: true },
  needs: { noProxy: ['proxyUrl'] },
};
