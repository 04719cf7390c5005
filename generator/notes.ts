import { and, eq, given, gt, lines, not, notEmpty, or, present, release, str, text, when, type Node } from '@helm/ts-helm';
import { isInstalled } from './components/common/is-installed.ts';
import { externalUrls } from './components/common/external-url.ts';
import { named, type Component } from './components/common/name.ts';
import { ports } from './components/common/ports.ts';
import { asksLogin, clientFileOf, scheme } from './components/common/tls.ts';
import { webPath } from './components/common/web-path.ts';
import { logNotes } from './components/loki/notes.ts';
import { certManagerNotes, claimNotes } from './install-notes.ts';
import { operatorNotes } from './operator/notes.ts';
import { values } from './values.ts';

const { alerting, alertmanager, componentTls, externalAlertmanagers, grafana, loki, operator, prometheus, notifications } = values;
const titles = { prometheus: 'Prometheus', alertmanager: 'Alertmanager', grafana: 'Grafana' } as const;

/** How to open a component's page; on the ingress that there is, else through the API server. */
function address(component: Component) {
  const port = ports[component].web;
  const { ingress } = values[component];
  return when<string>(
    isInstalled(component),
    when<string>(
      ingress.enabled,
      text`

        ${titles[component]}: ${externalUrls[component]({})}
      `,
      text`

        ${titles[component]}:
          kubectl port-forward -n ${release.namespace} svc/${named(component)} ${port}:${port}
          then open ${component === 'grafana' ? 'http' : scheme}://localhost:${port}${webPath(component)}
      `,
    ),
  );
}

/** The Secret that basic authentication at the ingress reads. */
function login(component: Component) {
  const { ingress } = values[component];
  return when<string>(
    and(isInstalled(component), ingress.enabled, eq(ingress.authentication.type, 'basic')),
    text`

      The ingress of ${titles[component]} reads its users from the Secret ${ingress.authentication.basicSecretName}. Where it is missing, create it with
        htpasswd -c auth NAME
        kubectl create secret generic ${ingress.authentication.basicSecretName} --from-file=auth -n ${release.namespace}
    `,
  );
}

/** A key that the Secret of the receivers must hold, and the value that names it. */
function keyLine(key: Node<string>, place: string) {
  return when<string>(notEmpty(key), str`  ${key} (${place})`);
}

const credentials = lines(
  text`

    The receivers read their credentials from the Secret ${alertmanager.secretName}: the keys that receivers name, and
  `,
  keyLine(notifications.smtp.passwordKey, 'notifications.smtp.passwordKey'),
  keyLine(notifications.slack.appTokenKey, 'notifications.slack.appTokenKey'),
  text`
    While a key is missing its notifications fail and AlertmanagerNotificationsFailing fires. Create the Secret with
      kubectl create secret generic ${alertmanager.secretName} --from-env-file=secrets.env -n ${release.namespace}
  `,
);

const administrator = text`

  Grafana does not start without the Secret ${grafana.admin.secretName}, for its login would be admin/admin. Create it with
    kubectl create secret generic ${grafana.admin.secretName} -n ${release.namespace} --from-literal=${grafana.admin.userKey}=admin --from-file=${grafana.admin.passwordKey}=FILE
`;

const { database, imageRenderer, ldap, oauth, secretKeyKey } = grafana;
const grafanaKeys = lines(
  text`

    Grafana reads these keys from the Secret ${grafana.secretName}, and does not start while one is missing:
  `,
  keyLine(secretKeyKey, 'grafana.secretKeyKey'),
  given(oauth, ({ clientSecretKey }) => keyLine(clientSecretKey, 'grafana.oauth.clientSecretKey')),
  given(ldap, ({ configKey }) => keyLine(configKey, 'grafana.ldap.configKey')),
  given(database, ({ passwordKey }) => keyLine(passwordKey, 'grafana.database.passwordKey')),
  when<string>(imageRenderer.enabled, keyLine(imageRenderer.tokenKey, 'grafana.imageRenderer.tokenKey')),
);
const someKey = or(notEmpty(secretKeyKey), present(oauth), present(ldap), present(database), imageRenderer.enabled);

const members = lines(
  text`

    Check that all members of Alertmanager found each other:
  `,
  when<string>(
    componentTls.enabled,
    str`  kubectl exec -n ${release.namespace} ${named('alertmanager')}-0 -c alertmanager -- amtool cluster show --alertmanager.url=https://localhost:${ports.alertmanager.web}${webPath('alertmanager')} --http.config.file=${clientFileOf('alertmanager')}`,
    str`  kubectl exec -n ${release.namespace} ${named('alertmanager')}-0 -c alertmanager -- wget -qO- http://localhost:${ports.alertmanager.web}${webPath('alertmanager')}/api/v2/status`,
  ),
);

const { basicAuth } = componentTls;
const secured = lines(
  text`

    Prometheus, Alertmanager and their clients do not start without the Secret ${componentTls.secretName}: ${componentTls.certKey}, ${componentTls.keyKey}, ${componentTls.caKey}.
  `,
  when<string>(
    asksLogin,
    text`
      Nor without the login, the Secret ${basicAuth.secretName}: ${basicAuth.usernameKey}, ${basicAuth.passwordKey}, ${basicAuth.webConfigKey}.
    `,
  ),
);

const isolated = text`

  Prometheus sends its alerts nowhere: neither alertmanager nor externalAlertmanagers is set.
`;

const agent = text`

  Prometheus is an agent: rules and queries run where prometheus.remoteWrite sends the samples. The rules to load there:
    kubectl get configmap ${named('prometheus-rules')} -n ${release.namespace} -o yaml
`;

const expected = text`

  ServiceDown fires for each service of alerting.expectedServices that Prometheus does not find. Set those that you do not run to null.
`;

/** What a component loses with its pods where it has no volume. */
function lost(component: Component, what: string) {
  const { persistence } = values[component];
  return when<string>(
    and(isInstalled(component), not(persistence.enabled)),
    text`

      ${titles[component]} has no volume: ${what} with its pods.
    `,
  );
}

/** What is printed after an install or upgrade. */
export const notes = lines(
  str`JobPilot monitoring is installed in the namespace ${release.namespace}.`,
  address('prometheus'),
  address('alertmanager'),
  address('grafana'),
  when<string>(
    or(prometheus.enabled, alertmanager.enabled, grafana.enabled),
    text`

      Check the pods:
        kubectl get pods -n ${release.namespace} -l app.kubernetes.io/part-of=jobpilot-monitoring
    `,
  ),
  when<string>(isInstalled('alertmanager'), credentials),
  when<string>(and(isInstalled('alertmanager'), gt(alertmanager.replicas, 1)), members),
  when<string>(componentTls.enabled, secured),
  when<string>(and(grafana.enabled, grafana.admin.enabled), administrator),
  when<string>(and(grafana.enabled, someKey), grafanaKeys),
  login('prometheus'),
  login('alertmanager'),
  login('grafana'),
  when<string>(and(prometheus.enabled, notEmpty(alerting.expectedServices)), expected),
  when<string>(
    and(isInstalled('prometheus'), not(prometheus.agent), not(isInstalled('alertmanager')), not(notEmpty(externalAlertmanagers))),
    isolated,
  ),
  when<string>(and(isInstalled('prometheus'), prometheus.agent), agent),
  when<string>(loki.enabled, logNotes({})),
  certManagerNotes,
  claimNotes,
  when<string>(operator.enabled, lines('', operatorNotes({}))),
  lost('prometheus', 'its samples are lost'),
  lost('alertmanager', 'its silences are lost'),
  lost('grafana', 'users and their dashboards are lost'),
);
