import { given } from '@helm/ts-helm';
import type { Proxied } from '../components/prometheus/proxy.ts';

/** Which proxy requests go through. https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ProxyConfig */
export function proxy(of: Proxied) {
  return {
    proxyUrl: given(of.proxyUrl, (url) => url),
    noProxy: given(of.noProxy, (hosts) => hosts),
    proxyFromEnvironment: given(of.proxyFromEnvironment, (from) => from),
  };
}
