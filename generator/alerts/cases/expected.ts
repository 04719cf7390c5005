import type { AlertCase, AlertTest, Firing } from './alert-test.ts';
import { minutesOf } from './minutes-of.ts';
import type { Labels } from './series.ts';

/** Labels of a user, where null takes one away. */
type UserLabels = Readonly<Record<string, string | null>>;

/** What the rules give every alert of a group, and when they escalate. */
export interface Frame {
  readonly group: string;
  readonly groupLabels: UserLabels;
  readonly escalation: { readonly enabled: boolean; readonly after: string };
}

/** One alert that is to fire from one minute to another, both included. */
export interface Span {
  readonly labels: Labels;
  readonly from: number;
  readonly to: number;
}

/** The alerts of a case as Prometheus must fire them, and the minute until which it is watched. */
export interface Expected {
  readonly end: number;
  readonly spans: readonly Span[];
}

/** Samples after which all that the cases tell of has happened. */
const longest = 22;

/** What must fire when: the alert after its wait, and its escalation later by the window while it is critical. */
export function expected({ settings, settles = 0, step = 1 }: AlertTest, { fires = [] }: AlertCase, frame: Frame): Expected {
  const own = minutesOf(settings.for);
  const escalates = settings.severity === 'critical' && settings.escalate && frame.escalation.enabled;
  const stages = [
    { wait: own, labels: {} },
    ...(escalates ? [{ wait: own + minutesOf(frame.escalation.after), labels: { escalation: 'true' } }] : []),
  ];
  const longestWait = Math.max(...stages.map(({ wait }) => wait));
  const begins = fires.length === 0 ? Math.max(settles, longest * step) : Math.max(...fires.map(({ since }) => since));
  const end = Math.max(begins + longestWait, ...fires.map(({ until = 0 }) => until)) + 3 * step;
  const common = { severity: settings.severity, alert_group: frame.group, ...written(frame.groupLabels), ...written(settings.labels) };
  const span = ({ labels, since, until = end }: Firing, stage: (typeof stages)[number]): Span => ({
    labels: { ...labels, ...common, ...stage.labels },
    from: since + stage.wait,
    to: until,
  });
  const spans = stages.flatMap((stage) => fires.map((firing) => span(firing, stage))).filter(({ from, to }) => from <= to);
  return { end, spans };
}

function written(labels: UserLabels): Labels {
  return Object.fromEntries(Object.entries(labels).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
