import {
  and,
  contains,
  define,
  defineText,
  each,
  ensure,
  field,
  fields,
  given,
  hasEntry,
  lines,
  not,
  notEmpty,
  or,
  release,
  replace,
  str,
  when,
  yaml,
  type Expr,
  type Node,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { operatedUrl } from '../../operator/operated.ts';
import { isInstalled } from '../common/is-installed.ts';
import { loginVariables } from '../common/login-env.ts';
import { named } from '../common/name.ts';
import { ports } from '../common/ports.ts';
import { asksLogin, scheme } from '../common/tls.ts';
import { webPath } from '../common/web-path.ts';
import { authorityHasSecret, hasAuthority, hasLogin } from '../loki/external-login.ts';
import { lokiUrl } from '../loki/url.ts';
import { jsonData } from './json-data.ts';
import { paths } from './paths.ts';

const { alertmanager, grafana, loki, prometheus } = values;

/** A datasource of a provisioning file. https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources */
export interface Datasource {
  readonly name: string;
  readonly type: string;
  readonly uid: string;
  readonly access: 'proxy';
  readonly url: string;
  readonly isDefault?: boolean;
  readonly basicAuth?: boolean;
  readonly basicAuthUser?: string;
  readonly editable: boolean;
  readonly jsonData?: object;
  readonly secureJsonData?: object;
}

const fixed = { access: 'proxy', editable: false } as const;

/** The Service of the release, or that which the Prometheus Operator gives its own. */
function serverUrl(component: 'prometheus' | 'alertmanager'): Node<string> {
  const own = str`${scheme}://${named(component)}.${release.namespace}.svc:${ports[component].web}${webPath(component)}`;
  return when<string>(isInstalled(component), own, operatedUrl(component));
}

/** The login at Prometheus and Alertmanager of the release, from the environment. */
function loginAt(isAsked: Node<boolean>) {
  return {
    basicAuth: when<boolean>(isAsked, true),
    basicAuthUser: when<string>(isAsked, `$${loginVariables.username}`),
    secureJsonData: when<object>(isAsked, { basicAuthPassword: `$${loginVariables.password}` }),
  };
}

/** The datasources of the values that want to be the default, one a line: Grafana takes one at most. */
export const defaultDatasources = defineText(
  'jobpilot-monitoring.grafana.defaultDatasources',
  'The datasources of the values that want to be the default, one a line.',
  {},
  () => lines(each(grafana.extraDatasources, 'datasource', ({ isDefault }, uid) => when<string>(isDefault, uid))),
);

const oneDefault = ensure(
  not(contains(defaultDatasources({}), '\n')),
  'grafana.extraDatasources: isDefault is true in several of them, and Grafana takes one at most',
);

/** The Service, not each replica: they hold the same series, and a dashboard asks one. */
const ofPrometheus: Expr<Datasource> = {
  name: 'Prometheus',
  type: 'prometheus',
  uid: 'jobpilot-prometheus',
  ...fixed,
  url: when<string>(notEmpty(prometheus.queryUrl), prometheus.queryUrl, serverUrl('prometheus')),
  ...loginAt(and(asksLogin, not(notEmpty(prometheus.queryUrl)))),
  isDefault: when<boolean>(not(notEmpty(defaultDatasources({}))), true),
  jsonData: jsonData(
    {
      httpMethod: { value: 'POST' },
      timeInterval: { value: prometheus.scrapeInterval },
      alertmanagerUid: { value: 'jobpilot-alertmanager', condition: alertmanager.enabled },
    },
    grafana.datasources.prometheus.jsonData,
  ),
};

/**
 * Silences and the state of alerts, which any member tells. Grafana's own alerts go another way (alerting.ts): the flag
 * handleGrafanaManagedAlerts alone does nothing until somebody chooses external Alertmanagers in Grafana's database.
 * https://grafana.com/docs/grafana/latest/datasources/alertmanager/#provision-the-alertmanager-data-source,
 * https://github.com/grafana/grafana/issues/98329
 */
const ofAlertmanager: Expr<Datasource> = {
  name: 'Alertmanager',
  type: 'alertmanager',
  uid: 'jobpilot-alertmanager',
  ...fixed,
  url: serverUrl('alertmanager'),
  ...loginAt(asksLogin),
  jsonData: jsonData(
    { implementation: { value: 'prometheus' }, handleGrafanaManagedAlerts: { value: false } },
    grafana.datasources.alertmanager.jsonData,
  ),
};

/** Grafana expands $VARIABLE in provisioning files; a user's dollar is one. */
function literally(text: Node<string>): Node<string> {
  return replace(text, '$', '$$');
}

const { tenant } = loki.external;
const lokiData = grafana.datasources.loki.jsonData;
const keepsTenant = ensure(
  not(and(notEmpty(tenant), hasEntry(lokiData, 'httpHeaderName1'))),
  'grafana.datasources.loki.jsonData.httpHeaderName1: the chart writes the header of loki.external.tenant there; take httpHeaderName2',
);

/** https://grafana.com/docs/grafana/latest/datasources/loki/#provision-the-data-source */
const ofLoki: Expr<Datasource> = {
  name: 'Loki',
  type: 'loki',
  uid: 'jobpilot-loki',
  ...fixed,
  url: literally(lokiUrl({})),
  basicAuth: when<boolean>(hasLogin, true),
  basicAuthUser: when<string>(hasLogin, '$LOKI_USERNAME'),
  jsonData: when<object>(
    or(notEmpty(tenant), hasAuthority, notEmpty(lokiData)),
    jsonData(
      {
        httpHeaderName1: { value: 'X-Scope-OrgID', condition: notEmpty(tenant) },
        tlsAuthWithCACert: { value: true, condition: hasAuthority },
      },
      lokiData,
    ),
  ),
  secureJsonData: when<object>(or(notEmpty(tenant), hasLogin, hasAuthority), {
    httpHeaderValue1: when<string>(notEmpty(tenant), tenant),
    basicAuthPassword: when<string>(hasLogin, '$LOKI_PASSWORD'),
    tlsCACert: when<string>(hasAuthority, '$LOKI_CA'),
  }),
};

/** What the values bring along; what is secret stands in files of Grafana's Secret, which it reads at its start. */
const extra = each(grafana.extraDatasources, 'datasource', (source, uid) => ({
  name: when<string>(notEmpty(source.title), source.title, uid),
  type: source.type,
  uid,
  ...fixed,
  url: when<string>(notEmpty(source.url), literally(source.url)),
  orgId: given(source.orgId, (orgId) => orgId),
  isDefault: when<boolean>(source.isDefault, true),
  user: when<string>(notEmpty(source.user), literally(source.user)),
  basicAuth: when<boolean>(notEmpty(source.basicAuthUser), true),
  basicAuthUser: when<string>(notEmpty(source.basicAuthUser), literally(source.basicAuthUser)),
  jsonData: when<object>(notEmpty(source.jsonData), yaml(source.jsonData)),
  secureJsonData: when<object>(notEmpty(source.secretKeys), {
    ...fields(each(source.secretKeys, 'key', (key, setting) => ({ ...field(setting, str`$__file{${paths.secrets}/${key}}`) }))),
  }),
}));

/**
 * The datasources, as a file of provisioning and in the checksum that restarts the pods, for Grafana reads it at its start
 * only. `prune` takes away what an earlier release had.
 */
export const datasources = define('jobpilot-monitoring.grafana.datasources', 'The datasources of Grafana.', {}, () => ({
  apiVersion: 1,
  prune: true,
  datasources: [
    when<object>(prometheus.enabled, ofPrometheus),
    when<object>(alertmanager.enabled, ofAlertmanager),
    when<object>(loki.enabled, ofLoki),
    extra,
  ],
  ...fields(oneDefault),
  ...fields(keepsTenant),
  ...fields(authorityHasSecret),
}));
