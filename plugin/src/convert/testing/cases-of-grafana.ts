import type { DataMap } from '../../values/merged.ts';
import type { Case } from './case.ts';

const grafana = (values: DataMap): DataMap => ({ grafana: values });

/** Grafana, exporters and manifests. */
export const ofGrafana: readonly Case[] = [
  {
    of: 'logins that are off',
    values: grafana({
      ldap: { enabled: false, existingSecret: 's' },
      'grafana.ini': { 'auth.ldap': { enabled: false }, database: { type: 'sqlite3' } },
    }),
    becomes: {},
    left: { 'grafana.ldap.existingSecret': 'is off', 'grafana.grafana.ini.auth.ldap': 'is off', 'grafana.grafana.ini.database': 'is off' },
  },
  {
    of: 'the configuration of LDAP',
    values: grafana({ ldap: { enabled: true, config: 'bind_password = "not-a-real-password"' } }),
    becomes: { grafana: { ldap: { configKey: 'ldap.toml' } } },
    left: { 'grafana.ldap.config': 'under ldap.toml' },
  },
  {
    of: 'settings of each kind',
    values: grafana({ 'grafana.ini': { a: { n: 1_000_000, b: false, s: '', t: 'x' } } }),
    becomes: { grafana: { settings: { a: { n: 1_000_000, b: false, s: '', t: 'x' } } } },
  },
  {
    of: 'a file as a credential',
    values: grafana({ 'grafana.ini': { smtp: { password: '$__file{/etc/s}' } } }),
    becomes: { grafana: { settings: { smtp: { password: '$__file{/etc/s}' } } } },
  },
  {
    of: 'a datasource without a name',
    values: grafana({ additionalDataSources: [{ type: 'tempo' }] }),
    becomes: {},
    left: { 'grafana.additionalDataSources.0': 'neither uid nor name' },
  },
  {
    of: 'a datasource that browsers ask',
    values: grafana({ additionalDataSources: [{ uid: 'a', type: 'x', access: 'direct', version: 3 }] }),
    becomes: { grafana: { extraDatasources: { a: { type: 'x' } } } },
    left: { 'grafana.additionalDataSources.0.access': 'is not set' },
  },
  {
    of: 'a dashboard without a folder',
    values: grafana({ dashboards: { default: { 'My Board': { json: '{}' } } } }),
    becomes: { grafana: { extraDashboards: { 'my-board': '{}' } } },
  },
  {
    of: 'volumes of several values',
    values: grafana({
      extraVolumes: [{ name: 'a', existingClaim: 'c' }],
      extraSecretMounts: [{ name: 'b', mountPath: '/b', csi: { driver: 'd' }, unknown: 1 }],
      extraVolumeMounts: [{ name: 'a', mountPath: '/a' }],
    }),
    becomes: {
      grafana: {
        pod: {
          extraVolumes: [
            { name: 'a', persistentVolumeClaim: { claimName: 'c' } },
            { name: 'b', csi: { driver: 'd' } },
          ],
          extraVolumeMounts: [
            { name: 'b', mountPath: '/b' },
            { name: 'a', mountPath: '/a' },
          ],
        },
      },
    },
    left: { 'grafana.extraSecretMounts.0.unknown': 'has no counterpart' },
  },
  {
    of: 'labels of resources that are not collected',
    values: { 'kube-state-metrics': { metricLabelsAllowlist: ['ingresses=[team]'] } },
    becomes: { exporters: { kubeStateMetrics: { labelAllowlist: 'ingresses=[team]', metrics: { kube_ingress_labels: true } } } },
    left: { 'kube-state-metrics.metricLabelsAllowlist': 'ingresses must stand' },
  },
  {
    of: 'manifests by name',
    values: { extraManifests: { mine: { kind: 'Role', metadata: { name: 'r' } }, other: 'a: {{ .Values.b }}' } },
    becomes: { extraManifests: { mine: { kind: 'Role', metadata: { name: 'r' } } } },
    left: { 'extraManifests.other': 'is a text' },
  },
];
