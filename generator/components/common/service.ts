import type { Service } from 'kubernetes-types/core/v1.js';
import {
  and,
  define,
  ensure,
  eq,
  fields,
  gt,
  manifest,
  ne,
  not,
  notEmpty,
  or,
  rebase,
  str,
  v,
  when,
  type Manifest,
  type Node,
  type Template,
  yaml,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from './is-installed.ts';
import { selectorLabels } from './labels.ts';
import { metadata, objectMetadata } from './metadata.ts';
import { components, named, type Workload } from './name.ts';
import { templateOf, type Part } from './part.ts';
import { ports } from './ports.ts';

type Ports = NonNullable<NonNullable<Service['spec']>['ports']>;
type Server = Exclude<Workload, 'logCollector'>;

/** Stands for the settings of any component: they are declared alike. */
const settings = values.prometheus.service;

/** The Service of a component for clients, and what must hold of it. */
export const serviceOf = define(
  'jobpilot-monitoring.service',
  'The Service of a component for clients, and what must hold of it.',
  { component: v.choice(...components, 'loki'), port: v.port(), settings: v.object({}) },
  (given) => rebase<object>(settings, given.settings, { ...manifestOf(given.component, given.port), ...checks(given.component) }),
);

function manifestOf(component: Node<Server>, port: Node<number>): Manifest<Service> {
  const { nodePort, loadBalancerClass, loadBalancerSourceRanges, externalTrafficPolicy } = settings;
  return manifest<Service>({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: objectMetadata(component, settings),
    spec: {
      type: settings.type,
      // Each replica of Prometheus has gaps of its own: whoever asks stays with one.
      sessionAffinity: when<string>(and(eq(component, 'prometheus'), gt(values.prometheus.replicas, 1)), 'ClientIP'),
      ipFamilyPolicy: settings.ipFamilyPolicy,
      loadBalancerClass: when<string>(notEmpty(loadBalancerClass), loadBalancerClass),
      loadBalancerSourceRanges: when<readonly string[]>(notEmpty(loadBalancerSourceRanges), yaml(loadBalancerSourceRanges)),
      externalTrafficPolicy: when<string>(eq(externalTrafficPolicy, 'Local'), 'Local'),
      selector: selectorLabels({ component }),
      ports: [{ name: 'web', port, targetPort: 'web', protocol: 'TCP', nodePort: when<number>(gt(nodePort, 0), nodePort) }],
    },
  });
}

/** What Kubernetes refuses. https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec */
function checks(component: Node<Server>): object {
  const isOutside = ne(settings.type, 'ClusterIP');
  const isBalanced = eq(settings.type, 'LoadBalancer');
  const needs = (holds: Node<boolean>, name: string, types: string) =>
    fields(ensure(holds, str`${component}.service.${name} is for Services of type ${types}, not ${settings.type}`));
  return {
    ...needs(or(isOutside, eq(settings.nodePort, 0)), 'nodePort', 'NodePort and LoadBalancer'),
    ...needs(or(isOutside, eq(settings.externalTrafficPolicy, 'Cluster')), 'externalTrafficPolicy', 'NodePort and LoadBalancer'),
    ...needs(or(isBalanced, not(notEmpty(settings.loadBalancerClass))), 'loadBalancerClass', 'LoadBalancer'),
    ...needs(or(isBalanced, not(notEmpty(settings.loadBalancerSourceRanges))), 'loadBalancerSourceRanges', 'LoadBalancer'),
  };
}

/** The files of a StatefulSet's Services. */
export function services(...of: Parameters<typeof serviceParts>): readonly Template[] {
  return serviceParts(...of).map((part) => templateOf(part));
}

/** The Services of a StatefulSet: one for clients, a headless one that gives each pod its name. */
export function serviceParts(component: Server, headlessPorts: Ports = []): readonly Part[] {
  const { service } = values[component];
  const port = ports[component].web;
  const web = { name: 'web', port, targetPort: 'web', protocol: 'TCP' };
  const client = serviceOf({ component, port, settings: service });
  const headless = manifest<Service>({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(component, named(`${component}-headless`)),
    spec: {
      clusterIP: 'None',
      ipFamilyPolicy: service.ipFamilyPolicy,
      publishNotReadyAddresses: true,
      selector: selectorLabels({ component }),
      ports: [web, ...headlessPorts],
    },
  });
  return [
    { path: `${component}/service.yaml`, condition: isInstalled(component), object: client },
    { path: `${component}/service-headless.yaml`, condition: isInstalled(component), object: headless },
  ];
}
