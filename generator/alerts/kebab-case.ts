/** An alert's name as its files, its runbook and its group are called: HighErrorRate is high-error-rate, RabbitMQDown rabbitmq-down. */
export function kebabCase(name: string): string {
  return name
    .replace('RabbitMQ', 'Rabbitmq')
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/gu, '$1-$2')
    .toLowerCase();
}
