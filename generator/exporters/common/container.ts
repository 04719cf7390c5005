import type { Container, ContainerPort } from 'kubernetes-types/core/v1.js';
import { items, notEmpty, when, yaml, type Expr, type Node, type Ref } from '@helm/ts-helm';
import type { image as declaredImage } from '../../../values-schema/workload/image.ts';
import { limitFields } from '../../components/common/container-fields.ts';
import { extraFlags } from '../../components/common/extra-flags.ts';
import type { StringMap } from '../../components/common/string-map.ts';
import type { Exporter } from './name.ts';
import { image } from './image.ts';
import type { PodValues } from './pod-settings.ts';

/** What the values say of the container of an exporter. */
export interface ContainerValues extends PodValues {
  readonly image: Ref<ReturnType<typeof declaredImage>>;
  readonly resources: Node<object>;
  readonly extraArgs: StringMap;
}

interface Parts {
  readonly args: readonly Expr<string>[];
  readonly ports: readonly Expr<ContainerPort>[];
  readonly env?: readonly Expr<NonNullable<Container['env']>[number]>[];
  readonly mounts?: readonly Expr<NonNullable<Container['volumeMounts']>[number]>[];
  readonly live: string;
  readonly ready?: { readonly path: string; readonly port: string };
}

/** The container of an exporter; its port is called metrics, and it is asked there whether it lives. */
export function container(
  name: Exporter,
  settings: ContainerValues,
  { args, ports, env = [], mounts = [], live, ready }: Parts,
): Expr<Container> {
  const alive = { path: live, port: 'metrics' };
  const { extraEnv, extraVolumeMounts } = settings.pod;
  return {
    name,
    image: image({ image: settings.image }),
    imagePullPolicy: settings.image.pullPolicy,
    args: [...args, extraFlags(settings.extraArgs)],
    env: env.length === 0 ? when<Container['env']>(notEmpty(extraEnv), yaml(extraEnv)) : [...env, items(yaml(extraEnv))],
    ports,
    livenessProbe: { httpGet: alive, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 },
    readinessProbe: { httpGet: ready ?? alive, periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 5 },
    ...limitFields(settings.resources, settings.pod),
    volumeMounts:
      mounts.length === 0
        ? when<Container['volumeMounts']>(notEmpty(extraVolumeMounts), yaml(extraVolumeMounts))
        : [...mounts, items(yaml(extraVolumeMounts))],
  };
}
