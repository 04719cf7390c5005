import { and, lines, not, release, str, text, when } from '@helm/ts-helm';
import { externalUrls } from './components/common/external-url.ts';
import { named, type Component } from './components/common/name.ts';
import { values } from './values.ts';

const { alertmanager, prometheus, notifications } = values;

function address(component: Component, port: number) {
  const forward = lines(
    str`${component === 'prometheus' ? 'Prometheus' : 'Alertmanager'}:`,
    str`  kubectl port-forward -n ${release.namespace} svc/${named(component)} ${port}:${port}`,
    str`  then open http://localhost:${port}`,
  );
  const { enabled, ingress } = values[component];
  return when<string>(
    enabled,
    when<string>(
      ingress.enabled,
      str`${component === 'prometheus' ? 'Prometheus' : 'Alertmanager'}: ${externalUrls[component]({})}`,
      forward,
    ),
  );
}

/** What is printed after an install or upgrade. */
export const notes = text`
  JobPilot monitoring is installed in the namespace ${release.namespace}.

  ${address('prometheus', 9090)}
  ${address('alertmanager', 9093)}

  See what runs:
    kubectl get pods -n ${release.namespace} -l app.kubernetes.io/part-of=jobpilot-monitoring
  ${when<string>(
    alertmanager.enabled,
    text`

      The receivers read their credentials from the Secret ${alertmanager.secretName}, keys such as ${notifications.smtp.passwordKey} and
      ${notifications.slack.appTokenKey}. While a key is missing its notifications fail and AlertmanagerNotificationsFailing fires. Create it with
        kubectl create secret generic ${alertmanager.secretName} --from-env-file=secrets.env -n ${release.namespace}
      then check that all members found each other:
        kubectl exec -n ${release.namespace} ${named('alertmanager')}-0 -c alertmanager -- wget -qO- http://localhost:9093/api/v2/status
    `,
  )}
  ${when<string>(
    and(prometheus.enabled, not(prometheus.persistence.enabled)),
    text`

      Prometheus has no volume: its samples are lost with its pod.
    `,
  )}
`;
