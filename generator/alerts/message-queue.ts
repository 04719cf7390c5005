import { rabbitmqConsumerDown } from './message-queue/rabbitmq-consumer-down.ts';
import { rabbitmqDown } from './message-queue/rabbitmq-down.ts';
import { rabbitmqHighQueue } from './message-queue/rabbitmq-high-queue.ts';

/** The alerts of the group message-queue, in the order in which they are written. */
export const messageQueueAlerts = [rabbitmqDown, rabbitmqHighQueue, rabbitmqConsumerDown];
