import { each, ensure, fields, not, notEmpty, present, when } from '@helm/ts-helm';
import { messageTemplates } from '../components/alertmanager/config.ts';
import { named } from '../components/common/name.ts';
import { values } from '../values.ts';
import { inhibitRules } from './inhibit-rules.ts';
import { metadata } from './metadata.ts';
import { isFor, operatorObject } from './operator-object.ts';
import { addresses } from './receivers/integrations.ts';
import { receiver } from './receivers/receiver.ts';
import { rootRoute } from './routes.ts';
import { timeIntervals } from './time-intervals.ts';

const { notifications, receivers, routing } = values;

/** Routes, receivers and inhibitions. https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.AlertmanagerConfig */
export const alertmanagerConfig = operatorObject(
  'alertmanagerConfig',
  'Routes, receivers and inhibitions.',
  {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'AlertmanagerConfig',
    metadata: metadata('alertmanager', named('alertmanager-config')),
    spec: {
      route: rootRoute,
      receivers: [each(receivers, 'receiver', (entry, name) => receiver({ name, receiver: entry }))],
      inhibitRules: when<readonly object[]>(notEmpty(routing.inhibitRules), [inhibitRules]),
      muteTimeIntervals: when<readonly object[]>(notEmpty(routing.timeIntervals), [timeIntervals]),
      ...fields(
        ensure(
          not(present(notifications.httpConfig)),
          'notifications.httpConfig: an AlertmanagerConfig has no settings of all receivers; write httpConfig into the receivers, or into the global section of the Alertmanager itself',
        ),
      ),
    },
  },
  isFor.alertmanager,
);

/** The texts of notifications, for the field templates of the operator's Alertmanager. */
export const notificationTemplates = operatorObject(
  'templates',
  'The texts of notifications.',
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata('alertmanager', named('alertmanager-templates')),
    data: messageTemplates,
  },
  isFor.alertmanager,
);

/** Public addresses, which AlertmanagerConfig takes from a Secret only. */
export const publicAddresses = operatorObject(
  'addresses',
  'Public addresses, which an AlertmanagerConfig takes from a Secret only.',
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: metadata('alertmanager', addresses.name),
    stringData: { [addresses.slack]: notifications.slack.apiUrl },
  },
  isFor.alertmanager,
);
