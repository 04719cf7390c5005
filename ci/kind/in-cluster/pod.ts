import type { Json } from '../../objects.ts';
import { inClusterImage } from './image.ts';

/** A container as Pod Security `restricted` wants it. */
export function container(name: string, settings: Json): Json {
  const securityContext = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
  return { name, image: inClusterImage, imagePullPolicy: 'Never', workingDir: '/app', securityContext, ...settings };
}

/** The part of a pod's specification that all our pods share. */
export const podDefaults = {
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  terminationGracePeriodSeconds: 5,
  securityContext: { runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, fsGroup: 65534, seccompProfile: { type: 'RuntimeDefault' } },
} as const;
