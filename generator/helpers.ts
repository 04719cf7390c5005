import { ruleHelpers } from './alerts/rule-helpers.ts';
import { receiverHelpers } from './components/alertmanager/receivers/helpers.ts';
import { fieldsOfRoute } from './components/alertmanager/routes.ts';
import { claimsOf } from './components/common/claims.ts';
import { externalUrls } from './components/common/external-url.ts';
import { httpRouteOf } from './components/common/http-route.ts';
import { image } from './components/common/image.ts';
import { ingressOf } from './components/common/ingress.ts';
import { labels, labelsBeside, selectorLabels } from './components/common/labels.ts';
import { budgetOf } from './components/common/pod-disruption-budget.ts';
import { fieldsOfPods } from './components/common/pod-spec.ts';
import { serviceOf } from './components/common/service.ts';
import { shared } from './components/common/shared.ts';
import { stringMap } from './components/common/string-map.ts';
import { volumeOfServer } from './components/common/tls.ts';
import { webPaths } from './components/common/web-path.ts';
import { alertingFiles, routingFiles } from './components/grafana/alerting-files.ts';
import { alerting, alertmanagerMembers } from './components/grafana/alerting.ts';
import { datasources, defaultDatasources } from './components/grafana/datasources.ts';
import { imageRendererHelpers } from './components/grafana/image-renderer.ts';
import { grafanaIni } from './components/grafana/ini.ts';
import { providers } from './components/grafana/providers.ts';
import { helmTestHelpers } from './components/helm-tests/helm-tests.ts';
import { lokiUrl } from './components/loki/url.ts';
import { client } from './components/prometheus/client.ts';
import { config as prometheusConfig } from './components/prometheus/config.ts';
import { annotatedServices } from './components/prometheus/discovered-jobs.ts';
import { relabelings } from './components/prometheus/relabelings.ts';
import { statefulSetHelpers } from './components/stateful-sets.ts';
import { dashboardHelpers } from './dashboards/dashboard.ts';
import { dashboardData } from './dashboards/dashboard-data.ts';

type Helper = (typeof labels)['helper'];

/** The named templates by the file that they stand in; those of all components stand in _helpers.tpl, beside the library's own. */
const byFile: { readonly [file: string]: readonly Helper[] } = {
  '_alertmanager.tpl': [fieldsOfRoute.helper, ...receiverHelpers],
  '_alerts.tpl': ruleHelpers,
  '_dashboards.tpl': [dashboardData.helper, ...dashboardHelpers],
  '_grafana.tpl': [
    grafanaIni,
    alertmanagerMembers,
    lokiUrl,
    defaultDatasources,
    datasources,
    routingFiles,
    alerting,
    alertingFiles,
    providers,
  ].map(({ helper }) => helper),
  '_helm-tests.tpl': helmTestHelpers,
  '_image-renderer.tpl': imageRendererHelpers,
  '_prometheus.tpl': [prometheusConfig, relabelings, client, annotatedServices].map(({ helper }) => helper),
  '_stateful-sets.tpl': statefulSetHelpers,
};

const ofAll = [
  labels,
  labelsBeside,
  selectorLabels,
  stringMap,
  image,
  volumeOfServer,
  ingressOf,
  httpRouteOf,
  serviceOf,
  claimsOf,
  fieldsOfPods,
  budgetOf,
  ...Object.values(externalUrls),
  ...Object.values(webPaths),
];

/** The named templates of the chart. */
export const helpers: readonly Helper[] = [
  ...shared.helpers,
  ...ofAll.map(({ helper }) => helper),
  ...Object.entries(byFile).flatMap(([file, some]) => some.map((helper) => ({ ...helper, file }))),
];
