import { and, ensure, eq, fields, ne, not, or, regexMatch, str, trimSuffix, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { externalUrls } from './external-url.ts';
import { isInstalled } from './is-installed.ts';
import { components, type Component } from './name.ts';
import { pathPattern, webPath } from './web-path.ts';

/** That a component can answer at its address, and nothing else does; to be spread among fields. */
export function addressChecks(component: Component): object {
  const { ingress } = values[component];
  const address = externalUrls[component]({});
  const served = ensure(
    regexMatch(address, `^https?://[A-Za-z0-9._:\\[\\]-]+(${pathPattern})?/?$`),
    str`${component}.externalUrl, ${component}.ingress.path: ${component} cannot be served at ${address}: a path is made of names of letters, digits, "_", "-", "." and "~", each behind one slash`,
  );
  const agreed = ensure(
    or(not(ingress.enabled), eq(ingress.path, '/'), eq(trimSuffix(ingress.path, '/'), webPath(component))),
    str`${component}.ingress.path is ${ingress.path}, but ${component}.externalUrl is ${address}: ${component} answers below one path; write the same in both, or one of them alone`,
  );
  return { ...fields(served), ...fields(agreed), ...others(component).reduce((checks, one) => ({ ...checks, ...fields(one) }), {}) };
}

/** An Ingress controller serves one of two pages of one address, and which is chance. */
function others(component: Component): readonly Node<never>[] {
  const { ingress } = values[component];
  return components.slice(components.indexOf(component) + 1).map((other) => {
    const { ingress: its } = values[other];
    const both = and(ingress.enabled, isInstalled(other), its.enabled, eq(ingress.host, its.host));
    return ensure(
      or(not(both), ne(webPath(component), webPath(other))),
      str`${component}.ingress and ${other}.ingress have the host ${ingress.host} and the same path: give each a path of its own, as ${other}.ingress.path: /${other}`,
    );
  });
}
