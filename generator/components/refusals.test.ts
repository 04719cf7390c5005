import { expect, test } from 'vitest';
import type { Json } from '../../ts-helm/src/ast/facts.ts';
import { rendered } from '../testing/rendered.ts';

interface Refused {
  readonly what: string;
  readonly values: Json;
  readonly says: string;
}

const job = (fields: { readonly [key: string]: Json }) => ({ prometheus: { extraScrapeJobs: { shop: fields } } });
const ingress = (fields: { readonly [key: string]: Json }) => ({ prometheus: { ingress: { enabled: true, ...fields } } });

const refused: readonly Refused[] = [
  {
    what: 'an agent that sends nothing on',
    values: { prometheus: { agent: true, queryUrl: 'https://store.example.com' } },
    says: 'prometheus.agent: an agent keeps no samples, so prometheus.remoteWrite must say where they are sent',
  },
  {
    what: 'an agent that Grafana would ask',
    values: { prometheus: { agent: true, remoteWrite: { far: { url: 'https://far.example.com' } } } },
    says: 'prometheus.agent: an agent answers no queries, so Grafana needs prometheus.queryUrl',
  },
  {
    what: 'a flag that the chart writes to Prometheus',
    values: { prometheus: { extraArgs: { 'storage.tsdb.path': '/data' } } },
    says: 'prometheus.extraArgs: the key "storage.tsdb.path" is reserved by the chart',
  },
  {
    what: 'a flag that the chart writes to Alertmanager',
    values: { alertmanager: { extraArgs: { 'cluster.label': 'a' } } },
    says: 'alertmanager.extraArgs: the key "cluster.label" is reserved by the chart',
  },
  ...['auth.enabled', 'server.http-listen-port', 'server.path-prefix', 'store.retention'].map((flag) => ({
    what: `--${flag} of Loki, which the chart relies on`,
    values: { loki: { enabled: true, extraArgs: { [flag]: 'true' } } },
    says: `loki.extraArgs: the key "${flag}" is reserved by the chart`,
  })),
  {
    what: 'a scrape job with a name of the chart',
    values: { prometheus: { extraScrapeJobs: { 'kubernetes-services-honor-labels': {} } } },
    says: 'prometheus.extraScrapeJobs: the key "kubernetes-services-honor-labels" is reserved by the chart',
  },
  {
    what: 'a scrape that may take longer than its interval',
    values: job({ scrapeInterval: '10s', scrapeTimeout: '11s' }),
    says: "prometheus.extraScrapeJobs.shop.scrapeTimeout: 11s is longer than the job's scrapeInterval",
  },
  {
    what: 'a scrape that may take longer than the common interval',
    values: job({ scrapeTimeout: '31s' }),
    says: "prometheus.extraScrapeJobs.shop.scrapeTimeout: 31s is longer than the job's scrapeInterval",
  },
  {
    what: 'an address record without a port',
    values: job({ dns: { names: ['shop.svc'], type: 'A' } }),
    says: 'prometheus.extraScrapeJobs.shop.dns.port is missing: a record of type A has no port',
  },
  {
    what: 'credentials of a Secret that is not mounted',
    values: job({ credentials: { secretName: 'shop', caKey: 'ca.crt' } }),
    says: 'prometheus.extraScrapeJobs.shop.credentials.secretName: shop is not in prometheus.secrets, so it would not be mounted',
  },
  {
    what: 'a Secret of Alertmanager that is mounted already',
    values: { alertmanager: { extraSecrets: { 'alertmanager-secrets': {} } } },
    says: 'alertmanager.extraSecrets: alertmanager-secrets is alertmanager.secretName, which is mounted already',
  },
  {
    what: 'a header of remote write that Prometheus sets',
    values: { prometheus: { remoteWrite: { far: { url: 'https://far.example.com', headers: { authorization: 'x' } } } } },
    says: 'prometheus.remoteWrite.far.headers: the key "authorization" is reserved by the chart',
  },
  {
    what: 'an ingress that does not say who checks the user',
    values: ingress({}),
    says: 'prometheus.ingress.authentication.type is unset',
  },
  {
    what: 'an annotation that the chart writes for the login',
    values: ingress({ authentication: { type: 'basic' }, annotations: { 'nginx.ingress.kubernetes.io/auth-type': 'digest' } }),
    says: 'prometheus.ingress.annotations: the chart writes nginx.ingress.kubernetes.io/auth-type for prometheus.ingress itself',
  },
  {
    what: 'an annotation that the chart writes for the issuer, among those of all objects',
    values: {
      commonAnnotations: { 'cert-manager.io/issuer': 'other' },
      ...ingress({ authentication: { type: 'none' }, tls: { issuer: { name: 'letsencrypt' } } }),
    },
    says: 'commonAnnotations: the chart writes cert-manager.io/issuer for prometheus.ingress itself',
  },
  {
    what: 'an annotation that the chart writes for a backend of HTTPS',
    values: {
      componentTls: { enabled: true },
      ...ingress({ authentication: { type: 'none' }, annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'HTTP' } }),
    },
    says: 'prometheus.ingress.annotations: the chart writes nginx.ingress.kubernetes.io/backend-protocol for prometheus.ingress itself',
  },
  {
    what: 'a certificate for servers of the Prometheus Operator',
    values: { componentTls: { enabled: true }, operator: { enabled: true } },
    says: 'componentTls.enabled: the servers of the Prometheus Operator have settings of TLS of their own',
  },
  {
    what: 'a login that goes over the network in the clear',
    values: { componentTls: { basicAuth: { enabled: true } } },
    says: 'componentTls.basicAuth.enabled: without HTTPS the password is sent in plain text; set componentTls.enabled to true too',
  },
  {
    what: 'a login at servers of the Prometheus Operator',
    values: { componentTls: { basicAuth: { enabled: true } }, operator: { enabled: true } },
    says: 'componentTls.enabled: the servers of the Prometheus Operator have settings of TLS of their own',
  },
  {
    what: 'a route to a receiver that is not there',
    values: { routing: { routes: { warning: { routes: { night: { receiver: 'nobody' } } } } } },
    says: 'routing.routes.warning.routes.night.receiver: there is no receiver nobody in receivers',
  },
  {
    what: 'a route that is silent in a time interval that is not there',
    values: { routing: { routes: { warning: { muteTimeIntervals: ['night'] } } } },
    says: 'routing.routes.warning.muteTimeIntervals: there is no time interval night in routing.timeIntervals',
  },
  {
    what: 'a route that speaks in a time interval that was removed',
    values: { routing: { routes: { info: { activeTimeIntervals: ['business-hours'] } }, timeIntervals: { 'business-hours': null } } },
    says: 'routing.routes.info.activeTimeIntervals: there is no time interval business-hours in routing.timeIntervals',
  },
  ...[
    { period: { times: [{ start: '22:00', end: '06:00' }] }, says: 'times: 22:00 to 06:00 is no time' },
    { period: { times: [{ start: '08:00', end: '08:00' }] }, says: 'times: 08:00 to 08:00 is no time' },
    { period: { weekdays: ['monday', 'saturday:sunday'] }, says: 'weekdays: saturday:sunday ends before it starts' },
    { period: { months: ['november:2'] }, says: 'months: november:2 ends before it starts' },
  ].map(({ period, says }) => ({
    what: `a time interval of ${JSON.stringify(period)}`,
    values: { routing: { timeIntervals: { night: { periods: { all: period } } } } },
    says: `routing.timeIntervals.night.periods.all.${says}`,
  })),
  {
    what: 'a port of nodes for a Service that has none',
    values: { loki: { enabled: true, service: { nodePort: 30100 } } },
    says: 'loki.service.nodePort is for Services of type NodePort and LoadBalancer, not ClusterIP',
  },
  {
    what: 'a traffic policy for a Service that nobody reaches from outside',
    values: { grafana: { service: { externalTrafficPolicy: 'Local' } } },
    says: 'grafana.service.externalTrafficPolicy is for Services of type NodePort and LoadBalancer, not ClusterIP',
  },
  {
    what: 'a class of load balancer without one',
    values: { grafana: { service: { type: 'NodePort', loadBalancerClass: 'example.com/internal' } } },
    says: 'grafana.service.loadBalancerClass is for Services of type LoadBalancer, not NodePort',
  },
  {
    what: 'rights in namespaces that are not named',
    values: { prometheus: { rbac: { clusterWide: false } } },
    says: 'prometheus.scrape.namespaces is empty',
  },
];

test.each(refused)('$what is refused', ({ values, says }) => {
  expect(() => rendered(values)).toThrow(says);
});

const allowed: readonly { readonly what: string; readonly values: Json }[] = [
  { what: 'a scrape that takes as long as its interval', values: job({ scrapeInterval: '10s', scrapeTimeout: '10s' }) },
  {
    what: "the user's own login at the ingress",
    values: ingress({ authentication: { type: 'annotations' }, annotations: { 'nginx.ingress.kubernetes.io/auth-type': 'digest' } }),
  },
  {
    what: 'what the login answers with, and how long a certificate lasts',
    values: ingress({
      authentication: { type: 'oauth2-proxy', oauth2ProxyUrl: 'https://login.example.com' },
      tls: { issuer: { name: 'letsencrypt' } },
      annotations: { 'nginx.ingress.kubernetes.io/auth-response-headers': 'X-User', 'cert-manager.io/duration': '2160h' },
    }),
  },
  { what: 'a Secret whose name has dots', values: { prometheus: { secrets: { 'shop.credentials': {} } } } },
];

test.each(allowed)('$what is allowed', ({ values }) => {
  expect(() => rendered(values)).not.toThrow();
});
