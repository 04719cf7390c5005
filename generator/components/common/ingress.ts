import type { Ingress } from 'kubernetes-types/networking/v1.js';
import {
  and,
  each,
  ensure,
  eq,
  fields,
  hasPrefix,
  manifest,
  ne,
  not,
  notEmpty,
  or,
  str,
  template,
  when,
  type Expr,
  type Node,
  type Value,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { metadata } from './metadata.ts';
import { named, type Component } from './name.ts';
import { entries, type StringMap } from './string-map.ts';

type Spec = NonNullable<Ingress['spec']>;

/** The Ingress of a component. */
export function ingress(component: Component) {
  const { enabled, ingress: settings } = values[component];
  const head = metadata(component, named(component));
  const object = manifest<Ingress>({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { ...head, annotations: annotations(component) },
    spec: {
      ingressClassName: when<string>(notEmpty(settings.className), settings.className),
      rules: [
        rule(component, settings.host),
        each(settings.extraHosts, 'extraHost', (extra, host) => when(extra.enabled, rule(component, host))),
      ],
      tls: when<Spec['tls']>(settings.tls.enabled, [
        {
          hosts: [settings.host, each(settings.extraHosts, 'extraHost', (extra, host) => when<string>(extra.enabled, host))],
          secretName: when<string>(notEmpty(settings.tls.secretName), settings.tls.secretName, named(`${component}-tls`)),
        },
      ]),
    },
  });
  return template(`${component}/ingress.yaml`, when<object>(and(enabled, settings.enabled), { ...object, ...checks(component) }));
}

/** What must hold of an enabled ingress. An open web page lets anyone silence alerts, so that must be asked for. */
function checks(component: Component): object {
  const { authentication, annotations: own } = values[component].ingress;
  const chosen = ensure(
    ne(authentication.type, 'unset'),
    `${component}.ingress.authentication.type is unset: choose basic, oauth2-proxy or annotations, or write none to serve ${component} without authentication`,
  );
  const addressed = ensure(
    or(ne(authentication.type, 'oauth2-proxy'), notEmpty(authentication.oauth2ProxyUrl)),
    `${component}.ingress.authentication.oauth2ProxyUrl is empty: oauth2-proxy needs the address at which browsers reach it`,
  );
  return {
    ...fields(chosen),
    ...fields(addressed),
    ...writtenOnce(own, `${component}.ingress.annotations`, component),
    ...writtenOnce(values.commonAnnotations, 'commonAnnotations', component),
  };
}

function rule(component: Component, host: Node<string>): Expr<NonNullable<Spec['rules']>[number]> {
  return {
    host,
    http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: named(component), port: { name: 'web' } } } }] },
  };
}

/** Annotations of ingress-nginx and cert-manager, then the user's. */
function annotations(component: Component): Node<Readonly<Record<string, string>>> {
  const { annotations: own, authentication, tls } = values[component].ingress;
  const common = values.commonAnnotations;
  const basic = eq(authentication.type, 'basic');
  const proxy = eq(authentication.type, 'oauth2-proxy');
  const issued = and(tls.enabled, notEmpty(tls.issuer.name));
  const issuer = tls.issuer.kind;
  return when(or(notEmpty(common), notEmpty(own), basic, proxy, issued), {
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
        'cert-manager.io/cluster-issuer': when<string>(eq(issuer, 'ClusterIssuer'), tls.issuer.name),
        'cert-manager.io/issuer': when<string>(eq(issuer, 'Issuer'), tls.issuer.name),
      }),
    ),
    ...entries(common, 'annotation', own),
    ...entries(own, 'annotation'),
  });
}

/** An annotation that the chart writes itself is refused among the user's: two of one name make no valid manifest. */
function writtenOnce(map: StringMap, place: string, component: Component) {
  const { authentication, tls } = values[component].ingress;
  const login = or(eq(authentication.type, 'basic'), eq(authentication.type, 'oauth2-proxy'));
  const issued = and(tls.enabled, notEmpty(tls.issuer.name));
  const none = (prefix: string, instead: string) =>
    each<Value<string, string>, never>(map, 'annotation', (_annotation, key) =>
      ensure(
        not(hasPrefix(key, prefix)),
        str`${place}: the chart writes ${key} for ${component}.ingress itself; leave it out, or ${instead}`,
      ),
    );
  return {
    ...fields(when<never>(login, none('nginx.ingress.kubernetes.io/auth-', 'set authentication.type to annotations'))),
    ...fields(when<never>(issued, none('cert-manager.io/', 'leave tls.issuer.name empty'))),
  };
}
