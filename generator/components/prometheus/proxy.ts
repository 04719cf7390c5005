import { given, type Optional } from '@helm/ts-helm';
import type { proxy as declared } from '../../../values-schema/receivers/proxy.ts';

/** Which proxy requests go through. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config */
export function proxy(of: { readonly [Field in keyof typeof declared]: Optional<(typeof declared)[Field]> }) {
  return {
    proxy_url: given(of.proxyUrl, (url) => url),
    no_proxy: given(of.noProxy, (hosts) => hosts),
    proxy_from_environment: given(of.proxyFromEnvironment, (from) => from),
  };
}
