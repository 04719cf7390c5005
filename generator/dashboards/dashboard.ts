import type { Dashboard as GrafanaDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { defineText, lines, str, type Node } from '@helm/ts-helm';
import { fieldsLine } from './json-line.ts';
import { placed } from './layout.ts';
import type { Minimal } from './minimal.ts';
import { runbooks } from './panel-json.ts';
import { panelHelpers } from './panel-helpers.ts';
import { panelLine } from './panel-line.ts';
import type { Drawn } from './panel.ts';
import type { Variable } from './variable.ts';

/** A dashboard: what a person decides about it. The rest is the same for all of them. */
export interface DashboardDefinition {
  /** Its file, and the end of its uid: an alert links to that of its group. */
  readonly name: string;
  readonly title: string;
  readonly variables: readonly Variable[];
  readonly panels: readonly Drawn[];
}

/** The version of the dashboard's format, which Grafana 12 and newer read as it is. */
const schemaVersion = 42;
const tag = 'jobpilot';

/** What Grafana wants of every link. */
const link = { icon: 'doc', tooltip: '', tags: [], asDropdown: false, targetBlank: false, includeVars: false, keepTime: false } as const;

/** What all dashboards have in common. */
const shared: Minimal<GrafanaDashboard> = {
  tags: [tag],
  schemaVersion,
  refresh: '1m',
  graphTooltip: 1,
  links: [
    { ...link, type: 'dashboards', title: 'Dashboards', tags: [tag], asDropdown: true, includeVars: true, keepTime: true },
    { ...link, type: 'link', title: 'Runbooks', url: runbooks, targetBlank: true },
  ],
  annotations: {},
};

const settings = defineText(
  'jobpilot-monitoring.dashboardSettings',
  'The fields that all dashboards have in common: links to each other and to the runbooks.',
  {},
  () => fieldsLine(shared),
);

/** The named templates that the dashboards include. */
export const dashboardHelpers = [settings.helper, ...panelHelpers];

/** A dashboard as JSON, one panel a line, as Grafana provisions it. */
export function dashboardText({ name, title, variables, panels }: DashboardDefinition): Node<string> {
  const own: Minimal<GrafanaDashboard> = { uid: `jobpilot-${name}`, title: `JobPilot / ${title}`, templating: { list: variables } };
  const last = panels.length - 1;
  return lines(
    str`{${fieldsLine(own)},${settings({})},"panels":[`,
    ...placed(panels).map((panel, index) => panelLine(panel, index === last ? ']}' : ',')),
  );
}
