import {
  define,
  each,
  ensure,
  fields,
  fieldsOf,
  not,
  notEmpty,
  readAs,
  str,
  v,
  when,
  type AnyValue,
  type DeclaredField,
  type Items,
  type Node,
} from '@helm/ts-helm';
import { integrationFields } from '../../../values-schema/receivers/integration-fields.ts';
import { receiver as declared } from '../../../values-schema/receivers/receiver.ts';
import { secretOf } from '../../components/alertmanager/receivers/receiver.ts';
import { entryOf } from './integrations.ts';
import { receiverSchema } from './resource-schema.ts';

const anyIntegration = v.object(integrationFields);

/** A receiver. https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.Receiver */
export const receiver = define(
  'jobpilot-monitoring.operator.receiver',
  'A receiver of an AlertmanagerConfig.',
  { name: v.string(), receiver: declared },
  ({ name, receiver: one }) => {
    const parts: readonly object[] = fieldsOf(one).map((part) => integrationOf(part, name));
    return { name, ...Object.assign({}, ...parts) };
  },
);

/** The entries of an integration; one that the resource does not know stops the render where there are any. */
function integrationOf({ name: integration, ref, spec }: DeclaredField, receiverName: Node<string>): object {
  if (!isMap(ref, spec)) throw new TypeError(`${integration} of a receiver is no map`);
  const place = str`receivers.${receiverName}.${integration}`;
  const list = `${integration}Configs`;
  if (receiverSchema.properties?.[list] === undefined) return refusalOf(ref, place);
  const configs = each<AnyValue, object>(ref, 'entry', (entry, key) => {
    const { secretName } = secretOf(readAs(entry, anyIntegration));
    return { ...entryOf(integration, entry, { place: str`${place}.${key}`, secretName }) };
  });
  return fields(when<object>(notEmpty(ref), { [list]: [configs] }));
}

function isMap(_value: unknown, spec: DeclaredField['spec']): _value is Node<object> & Items<AnyValue> {
  return spec.type === 'map';
}

function refusalOf(entries: Node<object>, place: Node<string>): object {
  const message = str`${place} cannot be said in an AlertmanagerConfig of the Prometheus Operator; leave it out, or keep the chart’s own Alertmanager with operator.ownAlertmanager`;
  return fields(ensure(not(notEmpty(entries)), message));
}
