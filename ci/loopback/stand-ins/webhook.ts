import { isMap, items, type Json } from '../../objects.ts';
import { must, type Read } from '../notification.ts';

const fields = {
  message: {
    alerts: 'object',
    commonAnnotations: 'object',
    commonLabels: 'object',
    externalURL: 'string',
    groupKey: 'string',
    groupLabels: 'object',
    receiver: 'string',
    status: 'string',
    truncatedAlerts: 'number',
    version: 'string',
  },
  alert: {
    annotations: 'object',
    endsAt: 'string',
    fingerprint: 'string',
    generatorURL: 'string',
    labels: 'object',
    startsAt: 'string',
    status: 'string',
  },
} as const;

function typed(value: unknown, types: Readonly<Record<string, string>>, place: string): Json {
  must(isMap(value), `${place} is not an object`);
  for (const [key, type] of Object.entries(types)) must(typeof value[key] === type, `${place} has no ${key} of type ${type}`);
  return value;
}

/**
 * A message of Alertmanager's own webhook format.
 * https://prometheus.io/docs/alerting/latest/configuration/#webhook_config
 */
export function readWebhook(body: unknown): Read {
  const { version, status, groupKey, alerts } = typed(body, fields.message, 'the message');
  must(version === '4', `the version ${String(version)} is not 4`);
  must(status === 'firing' || status === 'resolved', `the status ${String(status)} is neither firing nor resolved`);
  must(items(alerts).length > 0, 'the message has no alerts');
  for (const alert of items(alerts)) {
    const { startsAt, endsAt } = typed(alert, fields.alert, 'the alert');
    for (const time of [startsAt, endsAt]) must(!Number.isNaN(Date.parse(String(time))), `${String(time)} is no time`);
  }
  return { status, key: String(groupKey), content: JSON.stringify(body) };
}
