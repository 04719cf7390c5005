import { kebabCase } from '../../alerts/kebab-case.ts';
import type { AlertValues } from '../../alerts/alert-values.ts';
import { groupKeys } from '../../alerts/alerts-by-group.ts';
import { markdownTable } from '../../../docs/writing/markdown-table.ts';
import { dashboards } from '../dashboards.ts';
import { renderedDashboards } from '../rendered-dashboards.ts';

const intro = `# Dashboards

The dashboards that the chart brings, with what each panel asks for the default values. Grafana has them in the folder JobPilot
(\`grafana.dashboardFolder\`), those that you add too ([Grafana](grafana.md#dashboards-of-your-own));
their addresses never change. This page is generated from the dashboards themselves.

- **Names of metrics** are those under \`metrics\` in the values ([metrics contract](metrics-contract.md)).
- **Red** is the threshold of the alert that looks at the same measure, over the same window: both follow
  \`alertGroups.<group>.alerts.<Alert>\` in the values. A line of a graph and a figure turn red there.
- **Alerts** link to the dashboard of their group, panels to the runbooks of the alerts that look at what they show (in their
  descriptions), series of services to the dashboard of the service, dashboards to each other.
- \`$namespace\` and the like are what the reader chose; \`$__rate_interval\` is four scrapes.
- The logs are there where \`loki.enabled\` is set.
`;

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string; readonly legendFormat?: string }[];
  readonly fieldConfig: { readonly defaults: Fields };
}

interface Fields {
  readonly unit?: string;
  readonly thresholds?: { readonly steps: readonly { readonly color: string; readonly value: number | null }[] };
}

interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string }[] };
}

/** docs/dashboards.md: every dashboard, its panels and what they ask. */
export function dashboardsDocument(root: { readonly spec: Parameters<typeof renderedDashboards>[0]['spec']; readonly values: AlertValues }): string {
  const alerts = dashboards(root.values).map(({ panels }) => panels.map((panel) => panel.options.alerts ?? []));
  const texts = [...renderedDashboards(root).values()];
  return intro + texts.map((text, index) => sectionOf(JSON.parse(text), alerts[index] ?? [])).join('');
}

function sectionOf({ uid, title, panels, templating }: Dashboard, alerts: readonly (readonly string[])[]): string {
  const groups = groupKeys.map(kebabCase);
  const group = groups.find((one) => uid === `jobpilot-${one}`);
  const facts = [
    `Address: \`/d/${uid}\``,
    ...(group === undefined ? [] : [`alerts of the group ${group} link to it`]),
    ...(templating.list.length === 0 ? [] : [`to choose: ${templating.list.map(({ name }) => name).join(', ')}`]),
  ];
  const rows = panels.flatMap((panel, index) => rowsOf(panel, alerts[index] ?? []));
  return `\n## ${title}\n\n${facts.join('; ')}.\n\n${markdownTable(['Panel', 'Query', 'Unit', 'Red', 'Alerts'], rows)}\n`;
}

function rowsOf({ title, targets, fieldConfig: { defaults } }: Panel, alerts: readonly string[]): readonly (readonly string[])[] {
  return targets.map(({ expr, legendFormat }, index) => {
    const name = targets.length > 1 ? `${title}: ${legendFormat ?? ''}` : title;
    return [name, code(expr), defaults.unit ?? '', redOf(defaults), index === 0 ? alerts.join(', ') : ''];
  });
}

/** Backticks within, as LogQL has them, need two around. */
function code(expr: string): string {
  return expr.includes('`') ? `\`\` ${expr} \`\`` : `\`${expr}\``;
}

function redOf({ thresholds }: Fields): string {
  const [first, second] = thresholds?.steps ?? [];
  if (first === undefined || second === undefined) return '';
  return `${first.color === 'red' ? 'below' : 'from'} ${String(second.value)}`;
}
