import { orElse, release } from '@helm/ts-helm';
import { values } from '../values.ts';

/** Where the operator's Prometheus and Alertmanager run. */
export const operatorNamespace = orElse(values.operator.namespace, release.namespace);
