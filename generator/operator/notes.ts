import { defineText, lines, notEmpty, release, str, text, when } from '@helm/ts-helm';
import { named } from '../components/common/name.ts';
import { values } from '../values.ts';
import { isFor } from './operator-object.ts';
import { operatorNamespace } from './operator-namespace.ts';

const { alertmanager, operator } = values;

/** What the user does so that the operator takes the objects. */
export const operatorNotes = defineText('jobpilot-monitoring.operator.notes', 'What the operator must be told.', {}, () =>
  lines(
    text`

      Rules and monitors are objects of the Prometheus Operator. Its Prometheus takes them where its selectors (ruleSelector,
      serviceMonitorSelector, podMonitorSelector, probeSelector, scrapeConfigSelector) match their labels and namespace:
        kubectl get prometheusrules,servicemonitors,podmonitors,probes,scrapeconfigs -n ${release.namespace}
    `,
    when<string>(
      notEmpty(operator.labels),
      '  They have the labels of operator.labels.',
      '  They have no labels of their own for that: set operator.labels where the selectors ask for some.',
    ),
    when<string>(
      isFor.alertmanager,
      text`
        Receivers and routes are the AlertmanagerConfig ${named('alertmanager-config')}. Name it in alertmanagerConfiguration of an Alertmanager of this
        namespace, with the templates of the ConfigMap ${named('alertmanager-templates')}; see docs/operator.md. It reads its credentials from the
        Secret ${alertmanager.secretName}: while one of the keys is missing, the operator takes none of it.
      `,
    ),
    str`  The operator’s Prometheus and Alertmanager are looked for in the namespace ${operatorNamespace} (operator.namespace).`,
  ),
);
