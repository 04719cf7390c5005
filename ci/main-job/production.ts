import { join } from 'node:path';
import { valuesOf } from '../environments.ts';
import type { Job } from './job.ts';

/** The job of the README: the production example with short times. */
export const mainJobOfProduction: Job = {
  values: [...valuesOf('production'), join(import.meta.dirname, 'values.yaml')],
  services: ['web-app', 'auth', 'job-service', 'ai-service'],
  addressees: [
    { service: 'e-mail', to: 'oncall@jobpilot.com' },
    { service: 'slack', to: '#critical-alerts' },
    { service: 'pagerduty', to: 'PAGERDUTY_ROUTING_KEY' },
    { service: 'webhook', to: 'WEBHOOK_URL' },
  ],
  escalation: [
    { service: 'pagerduty', to: 'PAGERDUTY_ESCALATION_ROUTING_KEY' },
    { service: 'webhook', to: 'WEBHOOK_URL' },
  ],
  escalatedAfter: 8 + 36,
  deadMansSwitch: { service: 'webhook', to: 'DEAD_MANS_SWITCH_URL' },
  quiet: 14,
};
