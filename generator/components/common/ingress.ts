import type { Ingress } from 'kubernetes-types/networking/v1.js';
import {
  and,
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
  regexMatch,
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
import type { StringMap } from './string-map.ts';

type Spec = NonNullable<Ingress['spec']>;

const ofLogin = '^nginx\\.ingress\\.kubernetes\\.io/auth-(type|secret|realm|url|signin)$';
const ofIssuer = '^cert-manager\\.io/(cluster-)?issuer$';

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
  const { authentication } = values[component].ingress;
  const chosen = ensure(
    ne(authentication.type, 'unset'),
    `${component}.ingress.authentication.type is unset: choose basic, oauth2-proxy or annotations, or write none to serve ${component} without authentication`,
  );
  const addressed = ensure(
    or(ne(authentication.type, 'oauth2-proxy'), notEmpty(authentication.oauth2ProxyUrl)),
    `${component}.ingress.authentication.oauth2ProxyUrl is empty: oauth2-proxy needs the address at which browsers reach it`,
  );
  return { ...fields(chosen), ...fields(addressed) };
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
    ...fields(besides(component, common, 'commonAnnotations', own)),
    ...fields(besides(component, own, `${component}.ingress.annotations`)),
  });
}

/**
 * The user's annotations. One that the chart writes itself is refused: two of one name make no valid manifest.
 * @param unless annotations whose entries of the same key win
 */
function besides(component: Component, map: StringMap, place: string, unless?: StringMap) {
  const { authentication, tls } = values[component].ingress;
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
      ...fields(when<never>(issued, free(key, ofIssuer, 'leave tls.issuer.name empty'))),
      ...field(key, annotation),
    };
    return unless === undefined ? entry : when<object>(not(hasEntry(unless, key)), entry);
  });
}
