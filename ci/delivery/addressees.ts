import { mainJobOfProduction } from '../main-job/production.ts';

/** Whom a critical alert reaches. */
export const onCritical = mainJobOfProduction.addressees;

/** Whom a warning reaches. */
export const onWarning = [
  { service: 'e-mail', to: 'ops-team@jobpilot.com' },
  { service: 'slack', to: '#alerts' },
  { service: 'webhook', to: 'WEBHOOK_URL' },
] as const;

/** Who is paged when an alert has been firing for long. */
export const pagerOfEscalation = { service: 'pagerduty', to: 'PAGERDUTY_ESCALATION_ROUTING_KEY' } as const;

/** Where a heartbeat arrives while alerting works. */
export const deadMansSwitch = mainJobOfProduction.deadMansSwitch;
