import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { Container, PodSpec } from 'kubernetes-types/core/v1.js';
import { items, manifest, notEmpty, when, yaml, type Expr, type Node } from '@helm/ts-helm';
import { pace } from '../../components/common/pod-fields.ts';
import type { ContainerValues } from './container.ts';
import { podLabels, selectorLabels } from './labels.ts';
import { metadata } from './metadata.ts';
import { named, type Exporter } from './name.ts';
import { podSettings } from './pod-settings.ts';

interface Parts {
  readonly container: Expr<Container>;
  readonly replicas: Expr<number>;
  /** The annotations of the pods; none where their Service is scraped instead. */
  readonly annotations: Node<Readonly<Record<string, string>>>;
  /** The server that the exporter watches, where it watches one. */
  readonly server?: Node<string>;
  readonly volumes?: readonly Expr<NonNullable<PodSpec['volumes']>[number]>[];
  readonly identity?: object;
}

/** The Deployment of an exporter. Its pods use no token of the Kubernetes API unless `identity` gives them one. */
export function deployment(name: Exporter, settings: ContainerValues, parts: Parts) {
  const { container, replicas, annotations, server, volumes = [], identity = {} } = parts;
  const selector = selectorLabels(name, server);
  const { extraContainers, extraVolumes } = settings.pod;
  return manifest<Deployment>({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(name, named(name, server)),
    spec: {
      replicas,
      ...pace(settings.pod),
      selector: { matchLabels: selector },
      template: {
        metadata: { labels: podLabels(name, settings.pod.labels, server), annotations },
        spec: {
          automountServiceAccountToken: false,
          ...identity,
          ...podSettings(settings, selector),
          containers: [container, items(yaml(extraContainers))],
          volumes:
            volumes.length === 0
              ? when<PodSpec['volumes']>(notEmpty(extraVolumes), yaml(extraVolumes))
              : [...volumes, items(yaml(extraVolumes))],
        },
      },
    },
  });
}
