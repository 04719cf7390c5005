import { str, type Node } from '@helm/ts-helm';
import { operatorNamespace } from './operator-namespace.ts';

/** What the operator's servers listen on: how the port is called, `spec.portName` of the operator's objects decides. */
export const operatedPorts = { prometheus: 9090, alertmanager: 9093 } as const;

/** The address of the Service that the operator makes for its own servers, by their port for the same reason. */
export function operatedUrl(component: keyof typeof operatedPorts): Node<string> {
  return str`http://${component}-operated.${operatorNamespace}.svc:${operatedPorts[component]}`;
}
