import type { Part } from '../common/part.ts';
import { serviceAccountPart } from '../common/service-account.ts';
import { serviceParts } from '../common/service.ts';
import { lokiTest } from '../helm-tests/helm-tests.ts';
import { networkPolicy } from '../network/network-policies.ts';
import { configMap } from './config-map.ts';
import { rules } from './rules.ts';
import { statefulSet } from './stateful-set.ts';

/** All objects of Loki. */
export const loki: readonly Part[] = [
  statefulSet,
  configMap,
  rules,
  ...serviceParts('loki'),
  serviceAccountPart('loki'),
  networkPolicy('loki'),
  lokiTest,
];
