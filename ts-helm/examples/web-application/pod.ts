import type { Container, PodSpec } from 'kubernetes-types/core/v1.js';
import { present, not, when, yaml, given, notEmpty, type Expr } from '../../src/index.ts';
import { chartValues } from './chart-values.ts';
import { entries } from './entries.ts';
import { fullname, imageReference, selectorLabels, serviceAccountName } from './names.ts';

const { affinity, image, nodeSelector, tolerations } = chartValues;

/** What every container of the chart has. */
export const container = {
  image: imageReference({}),
  imagePullPolicy: image.pullPolicy,
  securityContext: {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  },
} satisfies Expr<Partial<Container>>;

/** What every pod of the chart has: it runs under Pod Security `restricted`. */
export function podSettings(component: string): Expr<Partial<PodSpec>> {
  return {
    serviceAccountName: serviceAccountName({}),
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    nodeSelector: when(notEmpty(nodeSelector), { ...entries(nodeSelector, 'label') }),
    tolerations: when(notEmpty(tolerations), yaml(tolerations)),
    affinity: given(affinity, (rules) => yaml(rules), { name: 'affinity' }),
    topologySpreadConstraints: when(not(present(affinity)), [
      {
        maxSkew: 1,
        topologyKey: 'kubernetes.io/hostname',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: selectorLabels({ component }) },
      },
    ]),
  };
}

/** The volumes of the pods. */
export const volumes = [
  { name: 'configuration', configMap: { name: fullname({}) } },
  { name: 'temporary', emptyDir: {} },
];

/** Where the volumes are mounted. */
export const volumeMounts = [
  { name: 'configuration', mountPath: '/etc/site', readOnly: true },
  { name: 'temporary', mountPath: '/tmp' },
];
