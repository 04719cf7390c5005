import { notEmpty, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { selectorLabels } from './labels.ts';
import { named, nameOf, type Workload } from './name.ts';
import { podFields } from './pod-fields.ts';
import { shared } from './shared.ts';
import { stringsOf } from './string-map.ts';

/** The fields of a pod that have nothing to do with what runs in it: identity, security, placement. */
export function podSettings(workload: Workload) {
  const { pod, terminationGracePeriodSeconds } = values[workload];
  const selector = selectorLabels({ component: nameOf(workload) });
  const { pullSecrets } = shared;
  return {
    serviceAccountName: serviceAccountName(workload),
    ...podFields({ pod, terminationGracePeriodSeconds, pullSecrets, selector, stringsOf }),
  };
}

/** The ServiceAccount of a component's pods. */
export function serviceAccountName(workload: Workload) {
  const { name } = values[workload].serviceAccount;
  return when<string>(notEmpty(name), name, named(nameOf(workload)));
}
