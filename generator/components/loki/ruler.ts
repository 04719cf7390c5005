import { and, defineText, each, lines, not, notEmpty, release, replace, str, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { datasources } from '../../dashboards/datasources.ts';
import { operatedUrl } from '../../operator/operated.ts';
import { externalUrls } from '../common/external-url.ts';
import { isInstalled } from '../common/is-installed.ts';
import { loginVariables } from '../common/login-env.ts';
import { named } from '../common/name.ts';
import { asksLogin, scheme as ownScheme, serverName } from '../common/tls.ts';
import { webPath } from '../common/web-path.ts';

const { alertmanager, componentTls, externalAlertmanagers, grafana } = values;

/** Whether the release has an Alertmanager, or the Prometheus Operator one for it. */
const isOwn = isInstalled('alertmanager');
const isOperated = and(alertmanager.enabled, not(isOwn));

/** Where the rules lie, a folder a tenant. */
export const rulesFolder = '/etc/loki/rules';

/** Where the authority of Alertmanager's certificate lies. */
export const tlsFolder = '/etc/loki/tls';

/** Without tenants, all that Loki has belongs to this one. https://grafana.com/docs/loki/latest/operations/multi-tenancy/ */
export const onlyTenant = 'fake';

/** The addresses of Alertmanagers outside the release, one a line. */
export const externalAddresses = defineText(
  'jobpilot-monitoring.loki.externalAlertmanagers',
  'The addresses of the Alertmanagers outside the release, one a line.',
  {},
  () =>
    lines(
      each(externalAlertmanagers, 'external', ({ addresses, scheme, pathPrefix }) =>
        lines(each(addresses, 'address', (address) => str`${scheme}://${address}${pathPrefix}`)),
      ),
    ),
);

/**
 * Rules on logs. https://grafana.com/docs/loki/latest/configure/#ruler
 * The SRV records of the headless Service name every member of Alertmanager: each gets every alert.
 */
export const ruler = {
  storage: { type: 'local', local: { directory: rulesFolder } },
  rule_path: '/loki/rules',
  wal: { dir: '/loki/ruler-wal' },
  // An alert links to its query in Grafana.
  external_url: when<string>(grafana.enabled, externalUrls.grafana({})),
  datasource_uid: when<string>(grafana.enabled, datasources.loki.uid),
  ring: { kvstore: { store: 'inmemory' } },
  enable_api: true,
  enable_alertmanager_discovery: isOwn,
  alertmanager_url: when<string>(
    isOwn,
    str`${ownScheme}://_web._tcp.${named('alertmanager-headless')}.${release.namespace}.svc${webPath('alertmanager')}`,
    when<string>(
      isOperated,
      operatedUrl('alertmanager'),
      when<string>(notEmpty(externalAlertmanagers), replace(externalAddresses({}), '\n', ',')),
    ),
  ),
  alertmanager_client: when<object>(and(componentTls.enabled, isOwn), {
    tls_ca_path: `${tlsFolder}/ca.crt`,
    tls_server_name: serverName('alertmanager'),
    basic_auth_username: when<string>(asksLogin, `\${${loginVariables.username}}`),
    basic_auth_password: when<string>(asksLogin, `\${${loginVariables.password}}`),
  }),
};
