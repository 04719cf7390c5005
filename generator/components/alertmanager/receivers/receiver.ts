import {
  define,
  each,
  eachEntry,
  ensure,
  field,
  fields,
  given,
  ne,
  notEmpty,
  omit,
  readAs,
  renamed,
  snakeCase,
  str,
  v,
  when,
  type Node,
  type Optional,
} from '@helm/ts-helm';
import { integrationFields } from '../../../../values-schema/receivers/integration-fields.ts';
import { receiver as declared } from '../../../../values-schema/receivers/receiver.ts';
import { values } from '../../../values.ts';
import { entries } from '../../common/string-map.ts';
import { settings } from './settings.ts';
import { slack } from './slack.ts';

const integration = v.map(v.object(integrationFields));

/** A receiver of Alertmanager. https://prometheus.io/docs/alerting/latest/configuration/#receiver */
export const receiver = define(
  'jobpilot-monitoring.receiver',
  'A receiver of Alertmanager.',
  { name: v.string(), receiver: declared },
  ({ name, receiver: one }) => ({
    name,
    labels: when<object>(notEmpty(one.labels), entries(one.labels, 'label')),
    slack_configs: when<readonly object[]>(notEmpty(one.slack), [
      each(one.slack, 'slack', (entry, key) => slack({ entry, ...secretOf(entry), place: str`receivers.${name}.slack.${key}` })),
    ]),
    ...fields(eachEntry(omit(one, 'labels', 'slack'), 'integration', (all, key) => integrationOf(key, all))),
    ...fields(
      each(one.telegram, 'telegram', (entry, key) =>
        given(entry.chatId, (id) =>
          ensure(ne(id, 0), str`receivers.${name}.telegram.${key}.chatId cannot be 0: no chat has that identifier`),
        ),
      ),
    ),
  }),
);

/** The entries of an integration, where there are any: `email` makes email_configs. */
function integrationOf(name: Node<string>, all: Node<unknown>): Node<object> {
  const known = readAs(all, integration);
  const configs = each(known, 'entry', (entry) => ({
    send_resolved: entry.sendResolved,
    ...fields(settings({ parent: name, settings: entry, ...secretOf(entry) })),
  }));
  return when<object>(notEmpty(known), field(str`${snakeCase(name)}_configs`, [configs]));
}

/** The Secret that an entry looks its keys up in: its own or the chart's. */
export function secretOf(entry: { readonly secretName: Optional<(typeof integrationFields)['secretName']> }) {
  return { secretName: renamed(entry.secretName, values.alertmanager.secretName) };
}
