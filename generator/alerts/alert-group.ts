import {
  and,
  continued,
  define,
  durationSeconds,
  each,
  eachOf,
  ensure,
  eq,
  fields,
  ge,
  given,
  hasEntry,
  mul,
  ne,
  not,
  notEmpty,
  or,
  readAs,
  splitList,
  str,
  trimSuffix,
  typed,
  v,
  when,
  type Node,
  type Ref,
} from '@helm/ts-helm';
import { values } from '../values.ts';
import { alertText, definitions } from './alert-text.ts';
import { groupKeys } from './alerts-by-group.ts';
import { exclusion } from './excluded-namespaces.ts';
import { kebabCase } from './kebab-case.ts';
import type { Rule } from './rule.ts';
import { stagesOf, textsOf, waitOf } from './rule-parts.ts';

/** What the rules of all alerts say alike. */
type Frame = Omit<Rule, 'expr' | 'annotations'>;

/** An alert of which rules are written. */
interface Written {
  readonly alert: Ref<typeof anyAlert>;
  readonly name: Node<string>;
  readonly dashboard: Node<string>;
  /** Where its values are. */
  readonly place: Node<string>;
}

const { alerting, metrics } = values;
const groupNames = oneOf(groupKeys.map((key) => kebabCase(key)));
const alertNames = oneOf(definitions.map(({ name }) => name));
const texts = v.map(v.string({ minLength: 1 }));

/** What every alert has; what is one's own is read in its text. */
const anyAlert = v.object({
  enabled: v.boolean(),
  severity: v.choice('critical', 'warning', 'info'),
  for: v.format('durationOrZero'),
  keepFiringFor: v.duration().optional(),
  window: v.duration().optional(),
  escalate: v.boolean(),
  labels: texts,
  annotations: texts,
});

/**
 * The rules of a group. Its labels are labels of the group in Prometheus too, where those of an alert win over them.
 * https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule_group
 */
export const alertGroup = define(
  'jobpilot-monitoring.alertGroup',
  'The group of alerts: a rule for each alert, and a second one that escalates it.',
  {
    name: groupNames,
    key: v.string(),
    group: v.object({ labels: texts, alerts: v.map(anyAlert) }),
    dashboards: v.string(),
  },
  ({ name, key, group, dashboards }) => {
    const dashboard = when<string>(notEmpty(dashboards), str`${dashboards}/d/jobpilot-${name}`);
    const rules = each<typeof anyAlert, Frame>(group.alerts, 'alert', (alert, alertName) =>
      when<Frame>(
        isWritten(alert.enabled, alertName),
        rulesOf({ alert, name: readAs(alertName, alertNames), dashboard, place: str`alertGroups.${key}.alerts.${alertName}` }),
      ),
    );
    return { name, labels: { alert_group: name, ...textsOf(group.labels, 'groupLabel') }, rules: [rules] };
  },
);

function oneOf([first = '', ...others]: readonly string[]) {
  return v.choice(first, ...others);
}

/** Whether an alert has rules: some are written under a condition beside their own `enabled`. */
function isWritten(enabled: Node<boolean>, name: Node<string>): Node<boolean> {
  const conditions = definitions.flatMap((one) => (one.onlyIf === undefined ? [] : [or(ne(name, one.name), one.onlyIf)]));
  const [first, ...others] = conditions;
  return first === undefined ? enabled : and(enabled, first, ...others);
}

/** Whether the window of an alert holds so many scrapes that single failed ones leave no gaps, and a rate has its two samples. */
function longEnough({ window }: Ref<typeof anyAlert>, place: Node<string>): Node<object> {
  const { scrapeInterval } = values.prometheus;
  return given(window, (own) =>
    ensure(
      ge(durationSeconds(own), mul(durationSeconds(scrapeInterval), 4)),
      str`${place}.window: ${own} is shorter than four scrapes, prometheus.scrapeInterval: ${scrapeInterval}; lengthen it, or scrape more often`,
    ),
  );
}

/** The rules of one alert: the alert itself and, while it is critical, its escalation. */
function rulesOf({ alert, name, dashboard, place }: Written): Node<Frame> {
  const stages = splitList(stagesOf(alert.severity, alert.escalate, alerting.escalation.enabled), ' ');
  const runbooks = trimSuffix(alerting.runbookBaseUrl, '/');
  const excluded = exclusion({});
  return eachOf<Frame>(stages, 'stage', (stage) =>
    typed<Frame>({
      ...fields(longEnough(alert, place)),
      alert: name,
      for: waitOf(stage, alert.for, alerting.escalation.after),
      keep_firing_for: given(alert.keepFiringFor, (duration) => duration),
      labels: {
        severity: alert.severity,
        escalation: when<string>(eq(stage, 'escalation'), 'true'),
        ...textsOf(alert.labels, 'label'),
      },
      ...continued(alertText({ case: name, alert, metrics, runbooks, excluded }), 'annotations', {
        dashboard_url: when<string>(not(hasEntry(alert.annotations, 'dashboard_url')), dashboard),
        ...textsOf(alert.annotations, 'annotation'),
      }),
    }),
  );
}
