import { at, configFiles, isMap, items, text, type Json } from '../objects.ts';

/** A query of a panel. */
export interface PanelQuery {
  readonly panel: string;
  readonly expression: string;
  /** Whether the panel shows the newest values alone. */
  readonly instant: boolean;
  readonly limit?: Limit;
}

/** What a panel says of an alert: where the values that it shows turn red. */
export interface Limit {
  readonly alert: string;
  readonly value: number;
  /** Values are red below it, not above. */
  readonly below: boolean;
}

/** A variable of a dashboard. */
export interface Variable {
  readonly name: string;
  /** What Grafana asks for its values; '' for one that is typed in. */
  readonly query: string;
  /** What stands for all values, where all can be chosen. */
  readonly all?: string;
}

/** What a dashboard asks a datasource. */
export interface DashboardQueries {
  readonly uid: string;
  readonly datasource: string;
  readonly variables: readonly Variable[];
  readonly queries: readonly PanelQuery[];
}

/** The dashboards in the rendered chart: the files of the ConfigMap grafana-dashboards. */
export function dashboardsIn(objects: readonly Json[]): readonly DashboardQueries[] {
  const files = configFiles(objects, (_key, configMap) => configMap.endsWith('grafana-dashboards'));
  return [...files.values()].map((content) => queriesOf(JSON.parse(content)));
}

function queriesOf(dashboard: unknown): DashboardQueries {
  const panels = items(at(dashboard, 'panels'));
  return {
    uid: text(at(dashboard, 'uid')),
    datasource: text(at(panels, 0, 'datasource', 'uid')),
    variables: items(at(dashboard, 'templating', 'list')).map(variableOf),
    queries: panels.flatMap(panelQueries),
  };
}

function panelQueries(panel: unknown): readonly PanelQuery[] {
  const targets = items(at(panel, 'targets'));
  return targets.map((target, index) => {
    const limit = limitOf(panel, index, targets.length);
    return {
      panel: text(at(panel, 'title')),
      expression: text(at(target, 'expr')),
      instant: at(target, 'instant') === true,
      ...(limit === undefined ? {} : { limit }),
    };
  });
}

/** The runbooks that its description links are those of its alerts: one a query, or the first is that of the first query. */
function limitOf(panel: unknown, index: number, queries: number): Limit | undefined {
  const description = at(panel, 'description');
  const alerts = [...(typeof description === 'string' ? description : '').matchAll(/\[(\w+)\]\(/gu)].map(([, alert = '']) => alert);
  const alert = alerts.length === queries || index === 0 ? alerts[index] : undefined;
  const steps = at(panel, 'fieldConfig', 'defaults', 'thresholds', 'steps');
  const value = at(steps, 1, 'value');
  return alert === undefined || typeof value !== 'number' ? undefined : { alert, value, below: at(steps, 0, 'color') === 'red' };
}

function variableOf(variable: unknown): Variable {
  const { name, query = '', allValue } = isMap(variable) ? variable : {};
  return { name: text(name), query: text(query), ...(allValue === undefined ? {} : { all: text(allValue) }) };
}
