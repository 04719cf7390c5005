import { v } from '@helm/ts-helm';
import { alert } from './alert.ts';
import { alertGroup } from './alert-group.ts';
import { count } from './thresholds.ts';

/** Group 4: RabbitMQ. */
export const messageQueue = alertGroup('Alerts on RabbitMQ.', {
  RabbitMQDown: alert({ severity: 'critical', for: '1m', doc: 'RabbitMQ does not answer.' }, {}),
  RabbitMQHighQueue: alert(
    { severity: 'warning', for: '10m', doc: 'Messages pile up in a queue.' },
    { threshold: count(10_000, 'Messages that may wait in one queue.').unit('messages') },
  ),
  RabbitMQConsumerDown: alert(
    { severity: 'critical', for: '5m', doc: 'A queue has no consumer.' },
    {
      ignoredQueues: v
        .string({ minLength: 1, maxLength: 500 })
        .default('(.+[._-])?(dlq|dead-letter)([._-].+)?')
        .doc('Regular expression (RE2) of whole names of queues that nobody is meant to consume.'),
    },
  ),
}).named('MessageQueue');
