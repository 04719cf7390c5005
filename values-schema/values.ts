import { v } from '@helm/ts-helm';
import { alertmanager } from './alertmanager/alertmanager.ts';
import { alertGroups } from './alerts/alert-groups.ts';
import { alerting } from './alerts/alerting.ts';
import { extraAlertGroups } from './alerts/extra-alert-groups.ts';
import { exportersValues, type ExporterImages } from './exporters/exporters.ts';
import { grafana, type GrafanaImages } from './grafana/grafana.ts';
import { logCollector } from './log-collector/log-collector.ts';
import { loki } from './loki/loki.ts';
import { metrics } from './metrics.ts';
import { componentTls } from './network/component-tls.ts';
import { gatewayApi } from './network/gateway-api.ts';
import { networkPolicies } from './network/network-policies.ts';
import { operatorSection, operatorValues } from './operator/operator.ts';
import { client } from './prometheus/credentials.ts';
import { prometheus } from './prometheus/prometheus.ts';
import { receivers } from './receivers/receivers.ts';
import { sigv4 } from './receivers/sigv4.ts';
import { notifications } from './routing/notifications.ts';
import { routing } from './routing/routing.ts';
import { commonAnnotations, global, ownValues } from './shared.ts';
import type { ImageVersion } from './workload/image.ts';

/** The images that the values name by default. */
export interface Images extends GrafanaImages, ExporterImages {
  readonly prometheus: ImageVersion;
  readonly alertmanager: ImageVersion;
  readonly configReloader: ImageVersion;
  readonly loki: ImageVersion;
  readonly logCollector: ImageVersion;
}

/** Everything that a user of the chart may set. */
export const monitoringValues = (images: Images) =>
  v.object(
    {
      global,
      namePrefix: ownValues.namePrefix,
      cluster: v
        .string({ maxLength: 253 })
        .default('')
        .doc('Name of the cluster; a label of every alert and remote-written sample when set.'),
      environment: v.string({ maxLength: 253 }).default('').doc('Name of the environment, such as production; a label like cluster.'),
      commonLabels: ownValues.commonLabels,
      commonAnnotations: commonAnnotations('none'),
      imageRegistry: ownValues.imageRegistry,
      imagePullSecrets: ownValues.imagePullSecrets,
      prometheus: prometheus(images.prometheus),
      alertmanager: alertmanager(images.alertmanager, images.configReloader),
      grafana: grafana(images),
      loki: loki(images.loki),
      logCollector: logCollector(images.logCollector),
      exporters: v
        .subchart({ enabled: v.boolean().default(true).doc('Whether the exporters are installed.') }, exportersValues(images))
        .doc(
          "Exporters: the chart jobpilot-exporters, all of whose values may stand here, from kubeStateMetrics to blackboxExporter; its own values.yaml, in charts/ of this chart, shows them. They do not read this chart's namePrefix, commonLabels, commonAnnotations, imageRegistry, imagePullSecrets and networkPolicies; set those under global to apply them to both charts.",
        ),
      externalAlertmanagers: v
        .map(
          v.object({
            addresses: v.array(v.format('hostPort'), { minItems: 1 }).doc('host:port of each member of its cluster.'),
            scheme: v.choice('http', 'https').default('http').doc('Protocol.'),
            pathPrefix: v.format('path').default('/').doc('Path before /api.'),
            ...client,
            sigv4,
          }),
          { keyForm: 'Alertmanager' },
        )
        .default({})
        .doc('Alertmanagers outside the release that also get the alerts.'),
      alerting,
      alertGroups,
      extraAlertGroups,
      metrics,
      notifications,
      receivers,
      routing,
      gatewayApi,
      networkPolicies,
      componentTls,
      operator: v
        .subchart(operatorSection, operatorValues)
        .doc(
          'Prometheus Operator: for clusters that already run it. The chart’s Prometheus and Alertmanager are then not installed. See docs/operator.md.',
        ),
      extraManifests: v
        .map(v.anyObject().doc('A manifest, or several in a v1 List.'), { keyForm: 'name' })
        .default({})
        .doc('Further Kubernetes manifests by name, installed as they are.'),
    },
    // The condition of a chart that brings this one along.
    { alsoAllowed: ['enabled'] },
  );
