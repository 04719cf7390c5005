import { orElse, release, str, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { shared } from './shared.ts';

/** The parts of the chart that run pods and serve a page, each with a section of values of its name. */
export const components = ['prometheus', 'alertmanager', 'grafana'] as const;

/** What the chart calls its parts; `namePrefix` stands before it. */
export type Component = (typeof components)[number];

/** Whether a part serves a page. */
export function hasPage(part: string): part is Component {
  return components.some((one) => one === part);
}

/** The names of all parts that run pods, those without a page too. */
export const workloadNames = [...components, 'grafana-image-renderer', 'loki', 'log-collector'] as const;

/** All parts that run pods, by their section of values. */
export type Workload = Component | 'loki' | 'logCollector';

/** What objects and labels call a part. */
export function nameOf(workload: Workload): (typeof workloadNames)[number] {
  return workload === 'logCollector' ? 'log-collector' : workload;
}

/** Where a part runs. Node agents mount folders of their node, which Pod Security `restricted` forbids, so they have a namespace of their own. */
export function namespaceOf(workload: Workload): Node<string> {
  if (workload !== 'logCollector') return release.namespace;
  return orElse(values.logCollector.namespace.name, str`${release.namespace}-${named('agents')}`);
}

/** The name of an object: the seed's own, or prefixed where two releases share a namespace. */
export function named(name: string): Node<string> {
  return str`${shared.namePrefix}${name}`;
}
