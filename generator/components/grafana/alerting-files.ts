import {
  and,
  define,
  defineText,
  document,
  each,
  eachEntry,
  ensure,
  eq,
  field,
  fields,
  hasEntry,
  keys,
  kindIs,
  lines,
  not,
  notEmpty,
  or,
  regexMatch,
  str,
  toJson,
  when,
  yaml,
  type Node,
} from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { literalCredential } from '../common/literal-credential.ts';

const files = values.grafana.alerting;

/** Whether there are any; null ones are none. */
export const hasAlertingFiles = notEmpty(keys(files));

/** https://grafana.com/docs/grafana/latest/alerting/set-up/provision-alerting-resources/file-provisioning/ */
const parts = (
  'apiVersion groups deleteRules contactPoints deleteContactPoints policies resetPolicies ' +
  'templates deleteTemplates muteTimes deleteMuteTimes'
).split(' ');

/** In the JSON of contact points: that of alerting.ts. */
const ofChart = '"name":"Alertmanager"|"uid":"jobpilot-alertmanager"';

function checksOfPart(place: Node<string>, part: Node<unknown>, key: Node<string>): readonly Node<never>[] {
  return [
    ensure(
      regexMatch(key, `^(${parts.join('|')})$`),
      str`${place}: Grafana has no such part of a provisioning file; there are ${parts.join(', ')}`,
    ),
    ensure(or(eq(key, 'apiVersion'), kindIs('slice', part)), str`${place}: this part of a provisioning file is a list`),
    ensure(
      not(and(eq(key, 'contactPoints'), isInstalled('alertmanager'), regexMatch(toJson(part), ofChart))),
      str`${place}: the chart has the contact point Alertmanager with the uid jobpilot-alertmanager; use others`,
    ),
    ensure(
      not(regexMatch(toJson(part), literalCredential)),
      str`${place}: a credential has no place in values; write $__file{/etc/grafana/secrets/KEY} and put it into the Secret grafana.secretName`,
    ),
  ];
}

/** The user's files of provisioning, under the names that they have in the ConfigMap. */
export const alertingFiles = define('jobpilot-monitoring.grafana.alertingFiles', 'The files of grafana.alerting.', {}, () => ({
  ...fields(
    each(files, 'file', (file, name) => ({
      ...fields(
        eachEntry(file, 'part', (part, key) =>
          Object.assign({}, ...checksOfPart(str`grafana.alerting.${name}.${key}`, part, key).map((check) => fields(check))),
        ),
      ),
      ...field(
        str`alerting-${name}.yaml`,
        document({
          apiVersion: when<number>(not(hasEntry(file, 'apiVersion')), 1),
          ...fields(eachEntry<object>(file, 'part', (part, key) => ({ ...field(key, yaml(part)) }))),
        }),
      ),
    })),
  ),
}));

/** Files that route Grafana's alerts themselves, one a line: Grafana has one tree of policies, and the last file would win. */
export const routingFiles = defineText(
  'jobpilot-monitoring.grafana.routingFiles',
  'The files of grafana.alerting that have policies, one a line.',
  {},
  () => lines(each(files, 'file', (file, name) => when<string>(hasEntry(file, 'policies'), name))),
);
