import base from '../base/values.yaml';
import { defineValues } from '../plugin/values/types/jobpilot-monitoring.js';

const served = { ingress: { enabled: true } };

/** `--values 'ts://examples/production/values.ts?root=examples'`: the base and what differs in production. */
export default defineValues(base, {
  cluster: 'jobpilot-eu',
  environment: 'production',
  prometheus: { ...served, replicas: 2, persistence: { size: '100Gi' }, retention: { size: '80GB' } },
  alertmanager: served,
  grafana: served,
  receivers: { 'dead-mans-switch': { webhook: { heartbeat: { urlKey: 'DEAD_MANS_SWITCH_URL', sendResolved: false } } } },
  routing: { routes: { webhook: { enabled: true } } },
});
