/** Where the pods of Grafana find things. Paths of the image: https://grafana.com/docs/grafana/latest/setup-grafana/configure-docker/#default-paths */
export const paths = {
  config: '/etc/grafana/config',
  datasources: '/etc/grafana/provisioning/datasources',
  providers: '/etc/grafana/provisioning/dashboards',
  alerting: '/etc/grafana/provisioning/alerting',
  dashboards: '/etc/grafana/dashboards',
  folders: '/etc/grafana/folders',
  labelled: '/etc/grafana/labelled',
  admin: '/etc/grafana/admin',
  secrets: '/etc/grafana/secrets',
  data: '/var/lib/grafana',
} as const;
