import { isInstalled } from '../common/is-installed.ts';
import type { Part } from '../common/part.ts';
import { clusterRights } from '../common/rights.ts';

const { role, binding } = clusterRights('logCollector', [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }]);

/** The collector asks which labels and annotations the pods of its node have, and nothing else. */
export const rbac: readonly Part[] = [
  { path: 'log-collector/cluster-role.yaml', condition: isInstalled('logCollector'), object: role },
  { path: 'log-collector/cluster-role-binding.yaml', condition: isInstalled('logCollector'), object: binding },
];
