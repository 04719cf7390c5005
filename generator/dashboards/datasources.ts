/** The datasources, by the uids that Grafana's provisioning gives them. */
export const datasources = {
  prometheus: { type: 'prometheus', uid: 'jobpilot-prometheus' },
  loki: { type: 'loki', uid: 'jobpilot-loki' },
} as const;
