import type { FieldConfig, Panel as GrafanaPanel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Options as LogsOptions } from '@grafana/grafana-foundation-sdk/logs';
import type { dataquery as LokiQuery } from '@grafana/grafana-foundation-sdk/loki';
import type { Dataquery as PrometheusQuery } from '@grafana/grafana-foundation-sdk/prometheus';
import type { FieldConfig as TimeseriesFields } from '@grafana/grafana-foundation-sdk/timeseries';
import type { Node } from '@helm/ts-helm';
import { unitOf, type AlertName } from './alert-name.ts';
import { datasources } from './datasources.ts';
import { figure, Filled } from './filled.ts';
import type { Minimal } from './minimal.ts';

/** What is written of a panel; where it stands is added later. */
export type Panel = Omit<Minimal<GrafanaPanel>, 'targets'> & {
  readonly targets?: readonly (Minimal<PrometheusQuery> | Minimal<LokiQuery>)[];
};

/** A panel with its size, and what was decided about it. */
export interface Drawn {
  readonly panel: Panel;
  readonly options: PanelOptions;
  /** Of 24 columns. */
  readonly width: number;
  readonly height: number;
}

type Query = string | Filled;

/** What a person decides about a panel. */
export interface PanelOptions {
  readonly title: Query;
  /** Or several, each under what its series are called. */
  readonly query: Query | { readonly [legend: string]: Query };
  /** The alerts whose measure it shows: their runbooks are linked. */
  readonly alerts?: readonly AlertName[];
  /** Grafana's name of the unit; by default that of the first alert's threshold. */
  readonly unit?: Query;
  /** Where values turn red: the threshold of an alert. */
  readonly limit?: Node<number> | number;
  /** Values are red below the limit, not above it. */
  readonly below?: boolean;
  /** What is shown where the query finds nothing. */
  readonly noValue?: string;
  /** Where a click on a value leads. */
  readonly links?: readonly { readonly title: string; readonly url: string }[];
  readonly width?: number;
  readonly height?: number;
}

/** What sets a kind of panel apart. */
interface Kind {
  readonly width: number;
  readonly height: number;
  readonly datasource?: keyof typeof datasources;
  readonly fields?: Minimal<FieldConfig>;
  readonly query?: Minimal<PrometheusQuery> | Minimal<LokiQuery>;
  readonly more?: Panel;
}

function drawn(type: string, { width, height, ...kind }: Kind, options: PanelOptions): Drawn {
  const { title, query } = options;
  const panel: Panel = {
    type,
    datasource: datasources[kind.datasource ?? 'prometheus'],
    ...kind.more,
    fieldConfig: { overrides: [], defaults: { ...kind.fields, ...fieldsOf(options) } },
    title,
    targets: queriesOf(query).map((one) => ({ ...kind.query, ...one })),
  };
  return { panel, options, width: options.width ?? width, height: options.height ?? height };
}

function queriesOf(query: PanelOptions['query']): readonly Minimal<PrometheusQuery>[] {
  if (typeof query === 'string' || query instanceof Filled) return [{ expr: query }];
  return Object.entries(query).map(([legendFormat, expr], index) => ({ refId: String.fromCodePoint(A + index), expr, legendFormat }));
}

function fieldsOf({ alerts = [], limit, below = false, noValue, links, unit = alerts.map(unitOf)[0] }: PanelOptions) {
  const value = limit === undefined || typeof limit === 'number' ? limit : figure(limit);
  const [first, second] = below ? ['red', 'green'] : ['green', 'red'];
  const steps = [
    { color: first, value: null },
    { color: second, value },
  ];
  const thresholds = value === undefined ? undefined : ({ mode: 'absolute', steps } as const);
  return { thresholds, unit, noValue, links };
}

const line: Minimal<TimeseriesFields> = { thresholdsStyle: { mode: 'line' } };
const bars: Minimal<TimeseriesFields> = { drawStyle: 'bars', fillOpacity: 80, stacking: { mode: 'normal' } };
const upAndDown = [{ type: 'value', options: { 0: { text: 'down', color: 'red' }, 1: { text: 'up', color: 'green' } } }] as const;
const A = 65;
const auto = { legendFormat: '__auto' };

/** Lines over time; the limit is drawn as a line too. */
export function timeseries(options: PanelOptions): Drawn {
  const fields = options.limit === undefined ? {} : { custom: line };
  return drawn('timeseries', { width: 8, height: 7, fields, query: auto }, options);
}

/** One figure for each series, as it is now. */
export function stat(options: PanelOptions): Drawn {
  return drawn('stat', { width: 4, height: 4, query: { instant: true } }, options);
}

/** The states 1 (up) and 0 (down) over time. */
export function states(options: PanelOptions): Drawn {
  return drawn('state-timeline', { width: 8, height: 7, fields: { mappings: upAndDown }, query: auto }, options);
}

/** The labels of each series as they are now. */
export function table(options: PanelOptions): Drawn {
  const more = { transformations: [{ id: 'organize', options: { excludeByName: { Time: true, Value: true } } }] };
  return drawn('table', { width: 24, height: 7, query: { format: 'table', instant: true }, more }, options);
}

/** How many lines of log, as stacked bars. */
export function logVolume(options: PanelOptions): Drawn {
  return drawn('timeseries', { width: 12, height: 6, datasource: 'loki', fields: { custom: bars }, query: auto }, options);
}

const logOptions: Minimal<LogsOptions> = {
  showLabels: false,
  showCommonLabels: false,
  showLogContextToggle: true,
  prettifyLogMessage: false,
  sortOrder: 'Descending',
  dedupStrategy: 'none',
};

/** Lines of log. */
export function logLines(options: PanelOptions): Drawn {
  const more = { options: { ...logOptions, showTime: true, wrapLogMessage: true, enableLogDetails: true } };
  return drawn('logs', { width: 24, height: 18, datasource: 'loki', more }, options);
}
