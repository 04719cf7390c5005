import base from '../base/values.yaml';
import { defineValues } from '../plugin/values/types/jobpilot-monitoring.js';

/** `--values 'ts://examples/staging/values.ts?root=examples'`: the base and what differs in staging. */
export default defineValues(base, {
  environment: 'staging',
  prometheus: { retention: { time: '7d', size: '16GB' }, persistence: { size: '20Gi' } },
  // Nobody is on call for it a second time.
  receivers: { escalation: { pagerduty: { default: null } } },
});
