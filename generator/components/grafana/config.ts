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
import { extraFolderTemplate } from './extra-folders.ts';
import { providers } from './providers.ts';

const { enabled, extraDashboards } = values.grafana;

const config = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('grafana', named('grafana-config')),
  data: {
    ...fields(grafanaIni({})),
    'datasources.yaml': document(datasources({})),
    'dashboards.yaml': document(providers({})),
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
  extraFolderTemplate,
];
