import { and, ensure, fields, given, not, or, present, str, type Expr, type Node, type Optional } from '@helm/ts-helm';
import type { proxy as declared } from '../../../values-schema/receivers/proxy.ts';

/** The fields of a client that say which proxy its requests go through. */
export type Proxied = { readonly [Field in keyof typeof declared]: Optional<(typeof declared)[Field]> };

/** Which proxy requests go through. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config */
export function proxy(of: Proxied) {
  return {
    proxy_url: given(of.proxyUrl, (url) => url),
    no_proxy: given(of.noProxy, (hosts) => hosts),
    proxy_from_environment: given(of.proxyFromEnvironment, (from) => from),
  };
}

/**
 * Fields that refuse what Prometheus does. The schema would have to say it of every object that has a client.
 * @param place what has the proxy
 */
export function oneProxy({ proxyUrl, noProxy, proxyFromEnvironment }: Proxied, place: Node<string>): object {
  const one = str`${place}: requests go through one proxy; give proxyUrl or proxyFromEnvironment, and noProxy beside proxyUrl alone`;
  const check = (condition: Node<boolean>): object => fields(ensure(condition, one));
  return {
    ...fields(given(proxyFromEnvironment, (from): Expr<object> => check(not(and(from, present(proxyUrl)))))),
    ...check(or(not(present(noProxy)), present(proxyUrl))),
  };
}
