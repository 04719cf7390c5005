import { define, fields, ne, notEmpty, rebase, v, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { selectorLabels } from './labels.ts';
import { named, nameOf, workloadNames, type Workload } from './name.ts';
import { ownNames } from './own-names.ts';
import { podFields } from './pod-fields.ts';
import { shared } from './shared.ts';
import { stringMap } from './string-map.ts';

/** Stands for what the values say of the pods of any part: it is declared alike. */
const settings = values.prometheus.pod;
const { pullSecrets } = shared;
const ofAll = values.global.pod;

/** The fields of a pod in a template of their own: Helm stores those of a library in no release. */
export const fieldsOfPods = define(
  'jobpilot-monitoring.podFields',
  'What the values say of pods: security, placement, names.',
  { component: v.choice(...workloadNames), terminationGracePeriodSeconds: v.integer(), pod: v.object({}) },
  ({ component, terminationGracePeriodSeconds, pod }) => {
    const selector = selectorLabels({ component });
    const choosesNodes = ne(component, nameOf('logCollector'));
    return rebase<object>(settings, pod, {
      ...podFields({ pod: settings, terminationGracePeriodSeconds, pullSecrets, ofAll, choosesNodes, selector, stringMap }),
      ...ownNames(component, settings),
    });
  },
);

/** The fields of a pod that have nothing to do with what runs in it: identity, security, placement. */
export function podSettings(workload: Workload) {
  const { pod, terminationGracePeriodSeconds } = values[workload];
  return {
    serviceAccountName: serviceAccountName(workload),
    ...fields(fieldsOfPods({ component: nameOf(workload), terminationGracePeriodSeconds, pod })),
  };
}

/** The same for a single pod beside a part, which spreads over nothing. */
export function placementBeside(workload: Workload) {
  const { pod, terminationGracePeriodSeconds } = values[workload];
  const selector = selectorLabels({ component: nameOf(workload) });
  const { topologySpreadConstraints: _spread, ...placement } = podFields({
    pod,
    terminationGracePeriodSeconds,
    pullSecrets,
    ofAll,
    choosesNodes: true,
    selector,
    stringMap,
  });
  return { serviceAccountName: serviceAccountName(workload), ...placement };
}

/** The ServiceAccount of a component's pods. */
export function serviceAccountName(workload: Workload) {
  const { name } = values[workload].serviceAccount;
  return when<string>(notEmpty(name), name, named(nameOf(workload)));
}
