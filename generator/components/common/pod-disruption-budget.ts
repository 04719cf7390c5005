import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import {
  and,
  define,
  ensure,
  fields,
  given,
  gt,
  kindIs,
  kubeVersion,
  lt,
  manifest,
  ne,
  not,
  present,
  readAs,
  rebase,
  str,
  template,
  v,
  when,
  type Manifest,
  type Node,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from './is-installed.ts';
import { selectorLabels } from './labels.ts';
import { objectMetadata } from './metadata.ts';
import { components, type Component } from './name.ts';

/** Stands for the settings of any component: they are declared alike. */
const settings = values.prometheus.podDisruptionBudget;

/** What the chart writes; the last field is newer than the types. */
type Budget = PodDisruptionBudget & { readonly spec: { readonly unhealthyPodEvictionPolicy?: string } };

/** The budget of a component, and what must hold of it. */
export const budgetOf = define(
  'jobpilot-monitoring.podDisruptionBudget',
  'The PodDisruptionBudget of a component, and what must hold of it.',
  { component: v.choice(...components), replicas: v.integer(), settings: v.object({}) },
  (handed) => rebase<object>(settings, handed.settings, manifestOf(handed.component, handed.replicas)),
);

/** How many of a component's pods a drain may take at once; with one replica a budget would block every drain. */
export function podDisruptionBudget(component: Component) {
  const { podDisruptionBudget: own, replicas } = values[component];
  const wanted = and(isInstalled(component), own.enabled, gt(replicas, 1));
  return template(`${component}/pod-disruption-budget.yaml`, when<object>(wanted, budgetOf({ component, replicas, settings: own })));
}

function manifestOf(component: Node<Component>, replicas: Node<number>): Manifest<Budget> {
  const { maxUnavailable, minAvailable, unhealthyPodEvictionPolicy: policy } = settings;
  return manifest<Budget>({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: objectMetadata(component),
    spec: {
      maxUnavailable: when<string | number>(not(present(minAvailable)), amount(maxUnavailable)),
      minAvailable: given(minAvailable, (least) => amount(least)),
      unhealthyPodEvictionPolicy: when<string>(and(ne(policy, 'IfHealthyBudget'), kubeVersion('>=1.27.0-0')), policy),
      selector: { matchLabels: selectorLabels({ component }) },
    },
    ...fields(given(minAvailable, (least) => ({ ...fields(leavesSome(component, replicas, least)) }))),
  });
}

/** A number or a share, on the line of its field. */
function amount(pods: Node<string | number>): Node<string | number> {
  return when<string | number>(kindIs('string', pods), readAs(pods, v.string()), readAs(pods, v.integer()));
}

/** A drain waits for good where all pods must stay. */
function leavesSome(component: Node<Component>, replicas: Node<number>, least: Node<string | number>): Node<never> {
  const place = str`${component}.podDisruptionBudget.minAvailable`;
  return when<never>(
    kindIs('string', least),
    ensure(ne(readAs(least, v.string()), '100%'), str`${place}: 100% lets no pod be evicted, so drains would hang`),
    ensure(lt(readAs(least, v.integer()), replicas), str`${place}: none of ${replicas} replicas could be evicted, so drains would hang`),
  );
}
