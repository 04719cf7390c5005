import { and, defineText, given, notEmpty, or, trimSuffix, when } from '@helm/ts-helm';
import { externalUrls } from '../components/common/external-url.ts';
import { values } from '../values.ts';

const { alerting, grafana } = values;

/** Whether Grafana is at an address that those who get a notification can open. */
const hasAddress = and(grafana.enabled, or(notEmpty(grafana.externalUrl), grafana.ingress.enabled));

/** Where the dashboards are that alerts link to. */
export const dashboardsUrl = defineText(
  'jobpilot-monitoring.dashboardsUrl',
  'The address of Grafana for alerts, without a slash at its end; nothing where it has none.',
  {},
  () =>
    given(alerting.dashboardBaseUrl, (base) => trimSuffix(base, '/'), {
      otherwise: when<string>(hasAddress, trimSuffix(externalUrls.grafana({}), '/')),
    }),
);
