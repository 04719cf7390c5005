import { and, each, ensure, eq, fields, manifest, notEmpty, or, release, str, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { metadata } from './metadata.ts';
import { named, type Component } from './name.ts';
import { hasOwnLogin } from './own-login.ts';

/** What the chart writes of https://gateway-api.sigs.k8s.io/reference/spec/#httproute */
interface HttpRoute {
  readonly apiVersion: 'gateway.networking.k8s.io/v1';
  readonly kind: 'HTTPRoute';
  readonly metadata: object;
  readonly spec: {
    readonly parentRefs: readonly { readonly name: string; readonly namespace: string; readonly sectionName?: string }[];
    readonly hostnames: readonly string[];
    readonly rules: readonly { readonly backendRefs: readonly { readonly name: string; readonly port: number }[] }[];
  };
}

const { gatewayApi } = values;

/** The route of a component through a Gateway, in place of its Ingress: the same hosts, the same login demanded. */
export function httpRoute(component: Component, port: number) {
  const { enabled, ingress } = values[component];
  const object = manifest<HttpRoute>({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: metadata(component, named(component), gatewayApi.annotations),
    spec: {
      parentRefs: [
        {
          name: gatewayApi.name,
          namespace: when<string>(notEmpty(gatewayApi.namespace), gatewayApi.namespace, release.namespace),
          sectionName: when<string>(notEmpty(gatewayApi.sectionName), gatewayApi.sectionName),
        },
      ],
      hostnames: [ingress.host, each(ingress.extraHosts, 'extraHost', (extra, host) => when<string>(extra.enabled, host))],
      rules: [{ backendRefs: [{ name: named(component), port }] }],
    },
  });
  const isWanted = and(enabled, ingress.enabled, gatewayApi.enabled);
  return template(`${component}/http-route.yaml`, when<object>(isWanted, { ...object, ...checks(component) }));
}

/** A Gateway reads none of the annotations that make ingress-nginx ask for a login. */
function checks(component: Component): object {
  const { type } = values[component].ingress.authentication;
  const login = ensure(
    hasOwnLogin(component)
      ? or(eq(type, 'annotations'), eq(type, 'none'), eq(type, 'unset'))
      : or(eq(type, 'annotations'), eq(type, 'none')),
    str`${component}.ingress.authentication.type is ${type}, but a Gateway reads no annotations of ingress-nginx: write annotations where a policy of the Gateway asks for a login, or none to serve ${component} without authentication`,
  );
  const gateway = ensure(notEmpty(gatewayApi.name), 'gatewayApi.name is empty: name the Gateway that the HTTPRoutes belong to');
  return { ...fields(login), ...fields(gateway) };
}
