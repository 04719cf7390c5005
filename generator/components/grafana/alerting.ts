import { define, defineText, gt, lines, not, notEmpty, release, replace, str, when, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { loginVariables } from '../common/login-env.ts';
import { named } from '../common/name.ts';
import { ports } from '../common/ports.ts';
import { asksLogin, scheme } from '../common/tls.ts';
import { webPath } from '../common/web-path.ts';
import { routingFiles } from './alerting-files.ts';

const { replicas } = values.alertmanager;

function addressOf(member: number): Node<string> {
  return str`${scheme}://${named('alertmanager')}-${member}.${named('alertmanager-headless')}.${release.namespace}.svc:${ports.alertmanager.web}${webPath('alertmanager')}`;
}

/** As many as alertmanager.replicas allows. */
const others = [1, 2, 3, 4, 5, 6, 7, 8];

/** The addresses of all members of Alertmanager, one a line: they do not tell each other of alerts, so each gets all of them. */
export const alertmanagerMembers = defineText(
  'jobpilot-monitoring.grafana.alertmanagerMembers',
  'The addresses of all members of Alertmanager, one a line.',
  {},
  () => lines(addressOf(0), ...others.map((member) => when<string>(gt(replicas, member), addressOf(member)))),
);

/**
 * What becomes of the alerts that Grafana evaluates itself: all go to Alertmanager, which groups and routes them. Each is sent
 * again every other minute at the latest, for Alertmanager takes an alert of which it hears nothing for resolved after
 * notifications.resolveTimeout.
 * https://grafana.com/docs/grafana/latest/alerting/set-up/provision-alerting-resources/file-provisioning/
 */
export const alerting = define('jobpilot-monitoring.grafana.alerting', 'What becomes of the alerts of Grafana itself.', {}, () => ({
  apiVersion: 1,
  contactPoints: [
    {
      orgId: 1,
      name: 'Alertmanager',
      receivers: [
        {
          uid: 'jobpilot-alertmanager',
          type: 'prometheus-alertmanager',
          settings: {
            url: replace(alertmanagerMembers({}), '\n', ','),
            basicAuthUser: when<string>(asksLogin, `$${loginVariables.username}`),
            basicAuthPassword: when<string>(asksLogin, `$${loginVariables.password}`),
          },
        },
      ],
    },
  ],
  policies: when<readonly object[]>(not(notEmpty(routingFiles({}))), [
    {
      orgId: 1,
      receiver: 'Alertmanager',
      group_by: ['...'],
      group_wait: '0s',
      group_interval: '1m',
      repeat_interval: '1m',
    },
  ]),
}));
