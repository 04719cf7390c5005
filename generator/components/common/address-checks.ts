import { and, ensure, eq, fields, ne, not, or, str, trimSuffix, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { externalUrls } from './external-url.ts';
import { isInstalled } from './is-installed.ts';
import { components, type Component } from './name.ts';
import { webPath } from './web-path.ts';

/** That a component has one path, and no other page is there; to be spread among fields. */
export function addressChecks(component: Component): object {
  const { ingress } = values[component];
  const address = externalUrls[component]({});
  const agreed = ensure(
    or(not(ingress.enabled), eq(ingress.path, '/'), eq(trimSuffix(ingress.path, '/'), webPath(component))),
    str`${component}.ingress.path is ${ingress.path}, but ${component}.externalUrl is ${address}: ${component} answers below one path; write the same in both, or one of them alone`,
  );
  return { ...fields(agreed), ...others(component).reduce((checks, one) => ({ ...checks, ...fields(one) }), {}) };
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
