import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { and, document, each, field, fields, manifest, notEmpty, str, template, when } from '@helm/ts-helm';
import { dashboardData } from '../../dashboards/dashboard-data.ts';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { alertingFiles, hasAlertingFiles } from './alerting-files.ts';
import { alerting } from './alerting.ts';
import { datasources } from './datasources.ts';
import { grafanaIni } from './ini.ts';
import { paths } from './paths.ts';

const { enabled, extraDashboards } = values.grafana;

/**
 * Where Grafana finds dashboards: every file in or below the folder, looked through every 30 seconds.
 * https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards
 */
const providers = document({
  apiVersion: 1,
  providers: [
    {
      name: 'jobpilot',
      orgId: 1,
      type: 'file',
      folder: 'JobPilot',
      folderUid: 'jobpilot',
      // A dashboard that an upgrade or the values take away goes from Grafana too.
      disableDeletion: false,
      allowUiUpdates: false,
      updateIntervalSeconds: 30,
      options: { path: paths.dashboards },
    },
  ],
});

const config = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('grafana', named('grafana-config')),
  data: {
    ...fields(grafanaIni({})),
    'datasources.yaml': document(datasources({})),
    'dashboards.yaml': providers,
    'alerting.yaml': when<string>(isInstalled('alertmanager'), document(alerting({}))),
    ...fields(when<object>(hasAlertingFiles, alertingFiles({}))),
  },
});

const ownDashboards = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('grafana', named('grafana-dashboards')),
  data: { ...fields(dashboardData({})) },
});

const moreDashboards = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('grafana', named('grafana-extra-dashboards')),
  data: { ...fields(each(extraDashboards, 'json', (json, name) => field(str`${name}.json`, json))) },
});

/** What Grafana reads. */
export const configMaps = [
  template('grafana/config.yaml', when<object>(enabled, config)),
  template('grafana/dashboards.yaml', when<object>(enabled, ownDashboards)),
  template('grafana/extra-dashboards.yaml', when<object>(and(enabled, notEmpty(extraDashboards)), moreDashboards)),
];
