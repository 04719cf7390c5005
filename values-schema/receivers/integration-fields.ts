import { v } from '@helm/ts-helm';
import { httpConfig } from './http-config.ts';

/** What every integration has. */
export const integrationFields = {
  sendResolved: v.boolean().default(true).doc('Also notify when the alerts are resolved.'),
  secretName: v.format('dnsName').optional().doc('Secret with the keys; alertmanager.secretName where none is given.'),
};

/** What every integration that speaks HTTP has. */
export const httpIntegrationFields = { ...integrationFields, httpConfig: httpConfig.optional() };
