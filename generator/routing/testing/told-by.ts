import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, itemsOf, textAt } from '../../testing/rendered.ts';

/** A kind of notification in Alertmanager's configuration, and how to call one of it in words. */
const integrations: Readonly<Record<string, (config: Json) => string>> = {
  slack_configs: (config) => `Slack ${textAt(config, 'channel')}`,
  email_configs: (config) => `e-mail ${textAt(config, 'to')}`,
  pagerduty_configs: (config) =>
    `PagerDuty${textAt(config, 'routing_key_file').endsWith('PAGERDUTY_ESCALATION_ROUTING_KEY') ? ' (escalation)' : ''}`,
  webhook_configs: () => 'webhook',
};

/**
 * Whom each receiver of a configuration of Alertmanager tells, in words.
 * @throws TypeError where a receiver has a kind of notification that has no words here
 */
export function toldBy(config: Json): ReadonlyMap<string, readonly string[]> {
  return new Map(itemsOf(at(config, 'receivers')).map((receiver) => [textAt(receiver, 'name'), destinationsOf(receiver)]));
}

function destinationsOf(receiver: Json): readonly string[] {
  const kinds = Object.keys(Object(receiver)).filter((key) => key !== 'name');
  return kinds.flatMap((kind) => {
    const words = integrations[kind];
    if (words === undefined) throw new TypeError(`there are no words for ${kind} of the receiver ${textAt(receiver, 'name')}`);
    return itemsOf(at(receiver, kind)).map(words);
  });
}
