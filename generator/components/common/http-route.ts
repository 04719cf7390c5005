import {
  and,
  define,
  each,
  ensure,
  eq,
  fields,
  manifest,
  notEmpty,
  or,
  rebase,
  release,
  str,
  template,
  v,
  when,
  type Manifest,
  type Node,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from './is-installed.ts';
import { labelsBeside } from './labels.ts';
import { components, type Component } from './name.ts';
import { hasOwnLogin } from './own-login.ts';
import { ports } from './ports.ts';
import { shared } from './shared.ts';
import { pathGiven, webPath } from './web-path.ts';

/** What the chart writes of https://gateway-api.sigs.k8s.io/reference/spec/#httproute */
interface HttpRoute {
  readonly apiVersion: 'gateway.networking.k8s.io/v1';
  readonly kind: 'HTTPRoute';
  readonly metadata: object;
  readonly spec: {
    readonly parentRefs: readonly { readonly name: string; readonly namespace: string; readonly sectionName?: string }[];
    readonly hostnames: readonly string[];
    readonly rules: readonly {
      readonly backendRefs: readonly { readonly name: string; readonly port: number }[];
      readonly matches?: readonly { readonly path: { readonly type: 'PathPrefix'; readonly value: string } }[];
    }[];
  };
}

const { gatewayApi } = values;

/** Stands for the settings of any component: they are declared alike. */
const settings = values.prometheus.ingress;

/** The route of a component through a Gateway, in place of its Ingress: the same hosts, the same login demanded. */
export const httpRouteOf = define(
  'jobpilot-monitoring.httpRoute',
  'The HTTPRoute of a component, and what must hold of it.',
  { component: v.choice(...components), path: pathGiven, port: v.integer(), settings: v.object({}) },
  (given) =>
    rebase<object>(settings, given.settings, { ...manifestOf(given.component, given.path, given.port), ...checks(given.component) }),
);

/** The file of a component's HTTPRoute. */
export function httpRoute(component: Component) {
  const { ingress } = values[component];
  const isWanted = and(isInstalled(component), ingress.enabled, gatewayApi.enabled);
  return template(
    `${component}/http-route.yaml`,
    when<object>(isWanted, httpRouteOf({ component, path: webPath(component), port: ports[component].web, settings: ingress })),
  );
}

function manifestOf(component: Node<Component>, path: Node<string>, port: Node<number>): Manifest<HttpRoute> {
  const name = str`${shared.namePrefix}${component}`;
  return manifest<HttpRoute>({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: {
      name,
      namespace: release.namespace,
      labels: labelsBeside({ component, own: settings.labels }),
      annotations: shared.annotationsOf(gatewayApi.annotations),
    },
    spec: {
      parentRefs: [
        {
          name: gatewayApi.name,
          namespace: when<string>(notEmpty(gatewayApi.namespace), gatewayApi.namespace, release.namespace),
          sectionName: when<string>(notEmpty(gatewayApi.sectionName), gatewayApi.sectionName),
        },
      ],
      hostnames: [settings.host, each(settings.extraHosts, 'extraHost', (extra, host) => when<string>(extra.enabled, host))],
      rules: [{ backendRefs: [{ name, port }], matches: when(notEmpty(path), [{ path: { type: 'PathPrefix', value: path } }]) }],
    },
  });
}

/** A Gateway reads none of the annotations that make ingress-nginx ask for a login. */
function checks(component: Node<Component>): object {
  const { type } = settings.authentication;
  const isWaived = or(eq(type, 'annotations'), eq(type, 'none'));
  const login = ensure(
    components.filter((one) => hasOwnLogin(one)).reduce((either, one) => or(either, and(eq(component, one), eq(type, 'unset'))), isWaived),
    str`${component}.ingress.authentication.type is ${type}, but a Gateway reads no annotations of ingress-nginx: write annotations where a policy of the Gateway asks for a login, or none to serve ${component} without authentication`,
  );
  const gateway = ensure(notEmpty(gatewayApi.name), 'gatewayApi.name is empty: name the Gateway that the HTTPRoutes belong to');
  return { ...fields(login), ...fields(gateway) };
}
