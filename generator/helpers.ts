import { ruleHelpers } from './alerts/rule-helpers.ts';
import { receiverHelpers } from './components/alertmanager/receivers/helpers.ts';
import { fieldsOfRoute } from './components/alertmanager/routes.ts';
import { externalUrls } from './components/common/external-url.ts';
import { httpRouteOf } from './components/common/http-route.ts';
import { image } from './components/common/image.ts';
import { ingressOf } from './components/common/ingress.ts';
import { alerting, alertmanagerMembers } from './components/grafana/alerting.ts';
import { datasources } from './components/grafana/datasources.ts';
import { grafanaIni } from './components/grafana/ini.ts';
import { labels, selectorLabels } from './components/common/labels.ts';
import { stringMap } from './components/common/string-map.ts';
import { config as logCollectorConfig } from './components/log-collector/config.ts';
import { config as lokiConfig } from './components/loki/config.ts';
import { externalAddresses } from './components/loki/ruler.ts';
import { lokiUrl } from './components/loki/url.ts';
import { client } from './components/prometheus/client.ts';
import { annotatedServices } from './components/prometheus/discovered-jobs.ts';
import { relabelings } from './components/prometheus/relabelings.ts';
import { dashboardHelpers } from './dashboards/dashboard.ts';

/** The named templates of the chart, in the order of _helpers.tpl. */
export const helpers = [
  ...[
    labels,
    selectorLabels,
    stringMap,
    image,
    ingressOf,
    httpRouteOf,
    externalUrls.prometheus,
    externalUrls.alertmanager,
    externalUrls.grafana,
    lokiUrl,
    externalAddresses,
    lokiConfig,
    logCollectorConfig,
    relabelings,
    client,
    annotatedServices,
    fieldsOfRoute,
    grafanaIni,
    alertmanagerMembers,
    datasources,
    alerting,
  ].map(({ helper }) => helper),
  ...ruleHelpers,
  ...receiverHelpers,
  ...dashboardHelpers,
];
