import type { GroupedTest } from '../../alerts/all-tests.ts';
import { kebabCase } from '../../alerts/kebab-case.ts';
import { markdownTable } from '../../../docs/writing/markdown-table.ts';
import { destinations } from '../destinations.ts';
import { strategy } from '../strategy.ts';

const intro = `# Routing

Whom an alert reaches with the default values. This page is generated from the notification strategy that tests hold the
rendered configuration against: \`amtool config routes test\` is asked where every alert goes, as every severity and escalated, and
what the receivers that it names tell must be what stands here. The same is done with receivers and routes that a user adds,
replaces, removes and switches off. Change receivers under \`receivers\` and routes under \`routing.routes\`.

## By severity and group

An alert goes where its severity says and, while it is critical or a warning, where its group says as well. Groups that are not named here, yours among them, go
by severity alone.

`;

const notes = `
- **Escalation**: a critical alert that still fires \`alerting.escalation.after\` later fires once more with the label
  \`escalation="true"\`. That one goes to ${words(strategy.escalation)}, and nowhere else: all others have been told. Critical alerts
  of your own groups and on logs escalate too.
- **Watchdog** goes to the receiver \`dead-mans-switch\` and nowhere else. It has no address until you give it one.
- **Any other severity, or none**: ${words(strategy.other)}.
- **The webhook** (\`routing.routes.webhook.enabled\`) is told of everything but Watchdog, beside all others.
- **One notification** tells of all alerts that share \`alertname\`, \`cluster\`, \`namespace\` and \`service\`; what pages is parted by \`node\`, \`server\`,
  \`vhost\` and \`queue\` too (\`groupBy\` of the routes \`critical\` and \`escalation\`), so that a second node does not join an incident that is
  acknowledged already. With another \`routing.groupBy\` set theirs too.
- Time intervals and silences do not change where an alert goes, but whether it is told at that time.
`;

const muting = `
## What mutes what

An alert that says it all mutes those that say no more, while it fires, silenced or not:

- ServiceDown mutes the latency, errors, memory and CPU of the same service; any critical alert the warnings of the same service.
- Behind the one service of an exporter are several servers, behind that of a broker many queues: there a critical alert mutes the warnings on the same
  \`server\`, or the same \`vhost\` and \`queue\`, alone.
- NodeNotReady mutes the alerts on pods of the node.

Labels that two alerts must share must be there on both (but for \`cluster\`). Change it under \`routing.inhibitRules\`.
`;

const check = `
To ask Alertmanager itself where an alert goes:

\`\`\`bash
kubectl exec -n jobpilot alertmanager-0 -c alertmanager -- \\
  amtool config routes test --config.file=/etc/alertmanager/config/alertmanager.yml \\
  alertname=PostgresDown severity=critical alert_group=database
\`\`\`
`;

/** docs/routing.md: whom alerts reach, by severity and group and for each alert. */
export function routingDocument(tests: readonly GroupedTest[]): string {
  const groups = [...new Set(tests.map(({ key }) => kebabCase(key)))];
  const severities = Object.keys(strategy.severities);
  const matrix = groups.map((alert_group) => [
    alert_group,
    ...severities.map((severity) => words(destinations({ alert_group, severity }))),
  ]);
  const alerts = tests.map(({ key, test: { name, settings } }) => [
    name,
    settings.severity,
    words(destinations({ alertname: name, alert_group: kebabCase(key), severity: settings.severity })),
    settings.severity === 'critical' ? words(strategy.escalation) : '–',
  ]);
  return [
    intro,
    markdownTable(['Group', ...severities], matrix),
    `\n${notes}`,
    check,
    muting,
    '\n## By alert\n\nWith their default severities; another severity changes the row as the table above says.\n\n',
    markdownTable(['Alert', 'Severity', 'Goes to', 'Escalates to'], alerts),
    '\n',
  ].join('');
}

function words(all: readonly string[]): string {
  return all.length === 0 ? 'nobody' : all.join(', ');
}
