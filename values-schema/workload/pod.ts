import { v } from '@helm/ts-helm';
import { annotations, moreLabels } from './maps.ts';
import { placement } from './placement.ts';

const spread = v
  .object({
    enabled: v.boolean().default(true).doc('Whether the pods spread over nodes.'),
    topologyKey: v.format('labelKey').default('kubernetes.io/hostname').doc('Label of the nodes over whose values the pods spread.'),
    whenUnsatisfiable: v
      .choice('ScheduleAnyway', 'DoNotSchedule')
      .default('ScheduleAnyway')
      .doc('What happens where they cannot spread: scheduled anyway, or pending.'),
  })
  .doc('Spread of the pods over nodes.');

const { priorityClassName, nodeSelector, tolerations, affinity } = placement(
  'that of global.pod where empty',
  'that of global.pod where empty, except for node agents',
);

/**
 * What every component lets a user say of its pods: one declaration, so that the schema has it once. Security contexts
 * satisfy Pod Security `restricted` by default.
 */
export const pod = v
  .object({
    labels: moreLabels('Labels of the pods beside the chart’s own.'),
    annotations: annotations('Annotations of the pods.'),
    securityContext: v
      .kubernetes('PodSecurityContext')
      .default({
        runAsNonRoot: true,
        runAsUser: 65534,
        runAsGroup: 65534,
        fsGroup: 65534,
        fsGroupChangePolicy: 'OnRootMismatch',
        seccompProfile: { type: 'RuntimeDefault' },
      })
      .doc('Security context of the pods.'),
    containerSecurityContext: v
      .kubernetes('SecurityContext')
      .default({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } })
      .doc('Security context of each container of the chart.'),
    priorityClassName,
    runtimeClassName: v.format('dnsName', { orEmpty: true }).default('').doc('Runtime class of the pods.'),
    schedulerName: v.format('labelKey', { orEmpty: true }).default('').doc('Scheduler of the pods; the cluster’s own where empty.'),
    minReadySeconds: v
      .integer({ min: 0, max: 86_400 })
      .default(0)
      .unit('seconds')
      .doc('How long a pod must be ready before a rollout goes on to the next.'),
    nodeSelector,
    tolerations,
    affinity,
    spread,
    topologySpreadConstraints: v.kubernetesList('TopologySpreadConstraint').default([]).doc('Further spread constraints.'),
    hostAliases: v.kubernetesList('HostAlias').default([]).doc('Entries of /etc/hosts.'),
    dnsConfig: v.kubernetes('PodDNSConfig').default({}).doc('DNS settings of the pods.'),
    extraEnv: v.kubernetesList('EnvVar').default([]).doc('Environment variables of the main container.'),
    extraVolumes: v.kubernetesList('Volume').default([]).doc('Volumes of the pods.'),
    extraVolumeMounts: v.kubernetesList('VolumeMount').default([]).doc('Mounts in the main container.'),
    extraContainers: v.kubernetesList('Container').default([]).doc('Sidecar containers.'),
    initContainers: v.kubernetesList('Container').default([]).doc('Init containers.'),
  })
  .named('Pod')
  .doc('The pods: labels, security, placement, and what you add to them.');

/** How long the pods of a component may take to end. */
export const terminationGracePeriodSeconds = v.integer({ min: 1, max: 86_400 }).unit('seconds');
