/** The ports on which the pods of the chart listen; their Services have the same numbers. */
export const ports = {
  prometheus: { web: 9090 },
  alertmanager: { web: 9093, gossip: 9094, reloader: 8080 },
  grafana: { web: 3000, gossip: 9094, sidecar: 8080 },
  'grafana-image-renderer': { web: 8081 },
  loki: { web: 3100, grpc: 9095 },
  'log-collector': { metrics: 8888, health: 13_133 },
} as const;
