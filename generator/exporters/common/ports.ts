/** On which ports the exporters tell their metrics; node-exporter's is a value, for it may be a port of the node. */
export const metricsPorts = {
  'kube-state-metrics': 8080,
  'postgres-exporter': 9187,
  'redis-exporter': 9121,
  'blackbox-exporter': 9115,
} as const;
