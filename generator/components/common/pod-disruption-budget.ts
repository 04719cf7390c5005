import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import { and, gt, manifest, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from './is-installed.ts';
import { selectorLabels } from './labels.ts';
import { metadata } from './metadata.ts';
import { named, type Component } from './name.ts';

/** How many of a component's pods a drain may take at once; with one replica a budget would block every drain. */
export function podDisruptionBudget(component: Component) {
  const settings = values[component];
  const budget = manifest<PodDisruptionBudget>({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadata(component, named(component)),
    spec: {
      maxUnavailable: settings.podDisruptionBudget.maxUnavailable,
      selector: { matchLabels: selectorLabels({ component }) },
    },
  });
  const wanted = and(isInstalled(component), settings.podDisruptionBudget.enabled, gt(settings.replicas, 1));
  return template(`${component}/pod-disruption-budget.yaml`, when<object>(wanted, budget));
}
