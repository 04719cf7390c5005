import type { Ingress, IngressTLS } from 'kubernetes-types/networking/v1.js';
import {
  and,
  define,
  each,
  ensure,
  eq,
  field,
  fields,
  hasEntry,
  manifest,
  ne,
  not,
  notEmpty,
  or,
  orElse,
  rebase,
  regexMatch,
  release,
  str,
  template,
  v,
  when,
  type Expr,
  type Manifest,
  type Node,
  type Value,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from './is-installed.ts';
import { labelsBeside } from './labels.ts';
import { components, type Component } from './name.ts';
import { hasOwnLogin } from './own-login.ts';
import { shared } from './shared.ts';
import type { StringMap } from './string-map.ts';
import { pathGiven, webPath } from './web-path.ts';

type Spec = NonNullable<Ingress['spec']>;

const ofLogin = '^nginx\\.ingress\\.kubernetes\\.io/auth-(type|secret|realm|url|signin)$';
const ofBackend = '^nginx\\.ingress\\.kubernetes\\.io/backend-protocol$';
const ofIssuer = '^cert-manager\\.io/(cluster-)?issuer$';

/** Stands for the settings of any component: they are declared alike. */
const settings = values.prometheus.ingress;

/** The Ingress of a component, with what must hold of it. A template of its own: most are off, and each would have to be parsed. */
export const ingressOf = define(
  'jobpilot-monitoring.ingress',
  'The Ingress of a component, and what must hold of it.',
  { component: v.choice(...components), path: pathGiven, settings: v.object({}) },
  (given) => rebase<object>(settings, given.settings, { ...manifestOf(given.component, given.path), ...checks(given.component) }),
);

/** The file of a component's Ingress. */
export function ingress(component: Component) {
  const { ingress: own } = values[component];
  const isWanted = and(isInstalled(component), own.enabled, not(values.gatewayApi.enabled));
  return template(`${component}/ingress.yaml`, when<object>(isWanted, ingressOf({ component, path: webPath(component), settings: own })));
}

function manifestOf(component: Node<Component>, path: Node<string>): Manifest<Ingress> {
  return manifest<Ingress>({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: nameOf(component),
      namespace: release.namespace,
      labels: labelsBeside({ component, own: settings.labels }),
      annotations: annotations(component),
    },
    spec: {
      ingressClassName: when<string>(notEmpty(settings.className), settings.className),
      rules: [
        rule(component, path, settings.host),
        each(settings.extraHosts, 'extraHost', (extra, host) => when(extra.enabled, rule(component, path, host))),
      ],
      tls: when<Spec['tls']>(settings.tls.enabled, [
        {
          hosts: [
            settings.host,
            each(settings.extraHosts, 'extraHost', (extra, host) =>
              when<string>(and(extra.enabled, not(notEmpty(extra.secretName))), host),
            ),
          ],
          secretName: when<string>(notEmpty(settings.tls.secretName), settings.tls.secretName, str`${nameOf(component)}-tls`),
        },
        each(settings.extraHosts, 'extraHost', (extra, host) =>
          when<IngressTLS>(and(extra.enabled, notEmpty(extra.secretName)), { hosts: [host], secretName: extra.secretName }),
        ),
      ]),
    },
  });
}

function nameOf(component: Node<Component>): Node<string> {
  return str`${shared.namePrefix}${component}`;
}

/** What must hold of an enabled ingress. An open web page lets anyone silence alerts, so that must be asked for. */
function checks(component: Node<Component>): object {
  const { authentication } = settings;
  const isChosen = ne(authentication.type, 'unset');
  const chosen = ensure(
    components.filter((one) => hasOwnLogin(one)).reduce((either, one) => or(either, eq(component, one)), isChosen),
    str`${component}.ingress.authentication.type is unset: choose basic, oauth2-proxy or annotations, or write none to serve ${component} without authentication`,
  );
  const addressed = ensure(
    or(ne(authentication.type, 'oauth2-proxy'), notEmpty(authentication.oauth2ProxyUrl)),
    str`${component}.ingress.authentication.oauth2ProxyUrl is empty: oauth2-proxy needs the address at which browsers reach it`,
  );
  return { ...fields(chosen), ...fields(addressed) };
}

function rule(component: Node<Component>, path: Node<string>, host: Node<string>): Expr<NonNullable<Spec['rules']>[number]> {
  return {
    host,
    http: {
      paths: [{ path: orElse(path, '/'), pathType: 'Prefix', backend: { service: { name: nameOf(component), port: { name: 'web' } } } }],
    },
  };
}

/** Annotations of ingress-nginx and cert-manager, then the user's. */
function annotations(component: Node<Component>): Node<Readonly<Record<string, string>>> {
  const { annotations: own, authentication, tls } = settings;
  const common = values.commonAnnotations;
  const ofRelease = values.global.commonAnnotations;
  const basic = eq(authentication.type, 'basic');
  const proxy = eq(authentication.type, 'oauth2-proxy');
  const issued = and(tls.enabled, notEmpty(tls.issuer.name));
  const secured = isSecured(component);
  const isForCluster = eq(tls.issuer.kind, 'ClusterIssuer');
  const issuer = tls.issuer.name;
  return when(or(shared.isAnnotated, notEmpty(own), basic, proxy, secured, issued), {
    'nginx.ingress.kubernetes.io/backend-protocol': when<string>(secured, 'HTTPS'),
    'nginx.ingress.kubernetes.io/auth-type': when<string>(basic, 'basic'),
    'nginx.ingress.kubernetes.io/auth-secret': when<string>(basic, authentication.basicSecretName),
    'nginx.ingress.kubernetes.io/auth-realm': when<string>(basic, 'JobPilot monitoring'),
    'nginx.ingress.kubernetes.io/auth-url': when<string>(proxy, str`${authentication.oauth2ProxyUrl}/oauth2/auth`),
    'nginx.ingress.kubernetes.io/auth-signin': when<string>(
      proxy,
      str`${authentication.oauth2ProxyUrl}/oauth2/start?rd=$escaped_request_uri`,
    ),
    ...fields(
      when<object>(issued, {
        ...fields(when<object>(isForCluster, { 'cert-manager.io/cluster-issuer': issuer }, { 'cert-manager.io/issuer': issuer })),
      }),
    ),
    ...fields(besides(component, ofRelease, 'global.commonAnnotations', common, own)),
    ...fields(besides(component, common, 'commonAnnotations', own)),
    ...fields(besides(component, own, str`${component}.ingress.annotations`)),
  });
}

/** Whether the component serves HTTPS itself: Grafana does not. */
function isSecured(component: Node<Component>): Node<boolean> {
  return and(values.componentTls.enabled, ne(component, 'grafana'));
}

/**
 * The user's annotations. One that the chart writes itself is refused: two of one name make no valid manifest.
 * @param unless maps whose entries of the same key win
 */
function besides(component: Node<Component>, map: StringMap, place: Expr<string>, ...unless: readonly StringMap[]) {
  const { authentication, tls } = settings;
  const login = or(eq(authentication.type, 'basic'), eq(authentication.type, 'oauth2-proxy'));
  const issued = and(tls.enabled, notEmpty(tls.issuer.name));
  const free = (key: Node<string>, pattern: string, instead: string) =>
    ensure(
      not(regexMatch(key, pattern)),
      str`${place}: the chart writes ${key} for ${component}.ingress itself; leave it out, or ${instead}`,
    );
  return each<Value<string, string>, object>(map, 'annotation', (annotation, key) => {
    const entry = {
      ...fields(when<never>(login, free(key, ofLogin, 'set authentication.type to annotations'))),
      ...fields(when<never>(isSecured(component), free(key, ofBackend, 'set componentTls.enabled to false'))),
      ...fields(when<never>(issued, free(key, ofIssuer, 'leave tls.issuer.name empty'))),
      ...field(key, annotation),
    };
    return unless.reduceRight<object>((inner, other) => ({ ...fields(when<object>(not(hasEntry(other, key)), inner)) }), entry);
  });
}
