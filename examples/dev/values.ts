import base from '../base/values.yaml';
import { defineValues } from '../plugin/values/types/jobpilot-monitoring.js';

const unkept = { persistence: { enabled: false } };
const unpaged = { pagerduty: { default: null } };

/** `--values 'ts://examples/dev/values.ts?root=examples'`: the base and what differs in development. */
export default defineValues(base, {
  environment: 'dev',
  prometheus: { ...unkept, retention: { time: '2d', size: '' } },
  alertmanager: { ...unkept, replicas: 1 },
  grafana: unkept,
  // It wakes nobody.
  receivers: { critical: unpaged, escalation: unpaged },
});
