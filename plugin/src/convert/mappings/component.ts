import { alike, at, type MappingRow } from './mapping-row.ts';

/** Where an image is pulled from. */
export const image: readonly MappingRow[] = [
  ...alike('image.registry', 'image.repository', 'image.tag', 'image.pullPolicy'),
  { from: 'image.sha', to: 'image.digest', as: 'digest' },
];

/** Where pods run. */
export const placement: readonly MappingRow[] = [
  'nodeSelector',
  'tolerations',
  'affinity',
  'topologySpreadConstraints',
  'priorityClassName',
  'hostAliases',
  'dnsConfig',
  'schedulerName',
].map((name) => ({ from: name, to: `pod.${name}` }));

/** What the pods of both components of the operator have, below their spec. */
const pods: readonly MappingRow[] = [
  ...image,
  ...placement,
  ...alike('replicas', 'externalUrl', 'logLevel', 'logFormat', 'resources', 'terminationGracePeriodSeconds'),
  { from: 'podAntiAffinity', to: 'pod.spread.whenUnsatisfiable', as: 'antiAffinity' },
  { from: 'podAntiAffinityTopologyKey', to: 'pod.spread.topologyKey' },
  { from: 'securityContext', to: 'pod.securityContext' },
  { from: 'minReadySeconds', to: 'pod.minReadySeconds' },
  { from: 'podMetadata.labels', to: 'pod.labels' },
  { from: 'podMetadata.annotations', to: 'pod.annotations' },
  { from: 'volumes', to: 'pod.extraVolumes' },
  { from: 'volumeMounts', to: 'pod.extraVolumeMounts' },
  { from: 'containers', to: 'pod.extraContainers' },
  { from: 'initContainers', to: 'pod.initContainers' },
  { from: 'persistentVolumeClaimRetentionPolicy.whenDeleted', to: 'persistence.whenDeleted' },
  { from: 'persistentVolumeClaimRetentionPolicy.whenScaled', to: 'persistence.whenScaled' },
  { from: 'additionalArgs', to: 'extraArgs', as: 'flags' },
];

/** What surrounds a component. */
export const around: readonly MappingRow[] = [
  ...alike('enabled', 'serviceAccount.create', 'serviceAccount.name', 'serviceAccount.annotations'),
  ...alike('service.type', 'service.labels', 'service.annotations'),
  { from: 'service.nodePort', to: 'service.nodePort', as: 'outside' },
  { from: 'service.externalTrafficPolicy', to: 'service.externalTrafficPolicy', as: 'outside' },
  { from: 'service.loadBalancerClass', to: 'service.loadBalancerClass', as: 'balanced' },
  { from: 'service.loadBalancerSourceRanges', to: 'service.loadBalancerSourceRanges', as: 'balanced' },
  ...alike('podDisruptionBudget.enabled', 'podDisruptionBudget.minAvailable', 'podDisruptionBudget.maxUnavailable'),
  ...alike('podDisruptionBudget.unhealthyPodEvictionPolicy'),
  { from: 'ingress.enabled', to: 'ingress', as: 'ingressSwitch' },
  { from: 'ingress.ingressClassName', to: 'ingress.className' },
  ...alike('ingress.labels', 'ingress.annotations'),
  { from: 'ingress.hosts', to: 'ingress', as: 'hosts' },
  { from: 'ingress.tls', to: 'ingress', as: 'tls' },
];

/** A claim of a volume, as the operator's resources have it. */
export function volume(from: string, to: string): readonly MappingRow[] {
  const claim = `${from}.volumeClaimTemplate`;
  return at(claim, `${to}.persistence`, [
    { from: 'spec.resources.requests.storage', to: 'size' },
    { from: 'spec.storageClassName', to: 'storageClass' },
    { from: 'spec.accessModes', to: 'accessMode', as: 'onlyOne' },
    { from: 'spec.selector', to: 'selector' },
    { from: 'spec.volumeName', to: 'volumeName' },
    { from: 'metadata.labels', to: 'labels' },
    { from: 'metadata.annotations', to: 'annotations' },
  ]);
}

/** A component that the operator runs. */
export function component(name: string, spec: string): readonly MappingRow[] {
  const own: readonly MappingRow[] = [
    { from: 'ingress.paths', to: 'ingress.path', as: 'onlyOne' },
    { from: 'service.ipDualStack', to: 'service.ipFamilyPolicy', as: 'dualStack' },
  ];
  return [...at(name, name, [...around, ...own]), ...at(spec, name, pods)];
}
