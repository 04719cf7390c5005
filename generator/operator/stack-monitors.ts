import { and, not, notEmpty, str, when, type Node } from '@helm/ts-helm';
import { isInstalled } from '../components/common/is-installed.ts';
import { selectorLabels } from '../components/common/labels.ts';
import { named } from '../components/common/name.ts';
import { webPath } from '../components/common/web-path.ts';
import { values } from '../values.ts';
import { metadata } from './metadata.ts';
import { operatedPorts } from './operated.ts';
import { operatorNamespace } from './operator-namespace.ts';
import { isFor, operatorObject } from './operator-object.ts';

type Server = 'prometheus' | 'alertmanager';
type Installed = 'alertmanager' | 'grafana' | 'loki';

function monitor(name: Node<string>, spec: object) {
  return { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', metadata: metadata('prometheus', name), spec };
}

/** Names that the rules read. */
function asInOwn(component: string) {
  return [
    { targetLabel: 'job', replacement: component },
    { targetLabel: 'service', replacement: named(component) },
  ];
}

function metricsPath(component: Installed) {
  if (component === 'loki') return {};
  return { path: when<string>(notEmpty(webPath(component)), str`${webPath(component)}/metrics`) };
}

/** A part that the release runs; its Service and its headless one have the same labels, and one of them is enough. */
function ofRelease(component: Installed) {
  const keep = { sourceLabels: ['__meta_kubernetes_service_name'], action: 'keep', regex: named(`${component}-headless`) };
  return operatorObject(
    `${component}Monitor`,
    `The ${component} of the release.`,
    monitor(named(component), {
      selector: { matchLabels: selectorLabels({ component }) },
      endpoints: [{ port: 'web', ...metricsPath(component), relabelings: [keep, ...asInOwn(component)] }],
    }),
    and(
      isFor.prometheus,
      component === 'alertmanager' ? and(values.alertmanager.enabled, values.operator.ownAlertmanager) : isInstalled(component),
    ),
  );
}

/** What the operator runs, behind the Services that it makes for it. */
function ofOperator(component: Server) {
  return operatorObject(
    `operated.${component}`,
    `The ${component} of the operator.`,
    monitor(named(`operated-${component}`), {
      namespaceSelector: { matchNames: [operatorNamespace] },
      selector: { matchLabels: { [`operated-${component}`]: 'true' } },
      endpoints: [{ targetPort: operatedPorts[component], relabelings: asInOwn(component) }],
    }),
    component === 'alertmanager' ? and(isFor.prometheus, not(values.operator.ownAlertmanager)) : isFor.prometheus,
  );
}

/** The monitors of the stack itself. */
export const stackMonitors = [
  ...(['alertmanager', 'grafana', 'loki'] as const).map((component) => ofRelease(component)),
  ...(['prometheus', 'alertmanager'] as const).map((component) => ofOperator(component)),
];
