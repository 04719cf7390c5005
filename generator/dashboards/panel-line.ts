import { str, type Node } from '@helm/ts-helm';
import { kebabCase } from '../alerts/kebab-case.ts';
import { unitOf, type AlertName } from './alert-name.ts';
import { Filled } from './filled.ts';
import { textOf } from './json-line.ts';
import type { Placed } from './layout.ts';
import { alertGraph, alertTable, graph, measureGraph, serviceGraph, stateGraph } from './panel-helpers.ts';
import { panelJson, runbookLinks } from './panel-json.ts';

/** The size of the panels that are like many others. */
const usual = { width: 8, height: 7 };

/**
 * A panel as a line of JSON: one that is like many others as a named template makes it, else as it is.
 * @param after what follows it on the line
 */
export function panelLine(placed: Placed, after: string): Node<string> {
  const { x, y, options } = placed;
  const included = likeOthers(placed);
  return included === undefined ? panelJson(placed, { x, y }, runbookLinks(options.alerts ?? []), after) : str`${included}${after}`;
}

function likeOthers(placed: Placed): Node<string> | undefined {
  const { panel, options, width, height, x, y } = placed;
  const { title, query } = options;
  if (typeof title !== 'string' || !(typeof query === 'string' || query instanceof Filled) || height !== usual.height) return undefined;
  const shown = { x, y, title, query: textOf(query) };
  if (panel.type === 'table') return alertTable({ ...shown, width });
  return width === usual.width ? overTime(placed, shown) : undefined;
}

interface Shown {
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly query: Node<string>;
}

function overTime(placed: Placed, shown: Shown): Node<string> | undefined {
  const { limit, links, alerts = [], below = false } = placed.options;
  const [alert, another] = alerts;
  if (below || another !== undefined || (links !== undefined && limit === undefined)) return undefined;
  if (alert !== undefined) return ofAlert(placed, shown, alert);
  return placed.panel.type === 'timeseries' && limit === undefined ? graph({ ...shown, unit: unitIn(placed) }) : undefined;
}

function ofAlert(placed: Placed, shown: Shown, alert: AlertName): Node<string> | undefined {
  const { panel, options } = placed;
  const watched = { ...shown, alert, runbook: kebabCase(alert) };
  if (panel.type === 'state-timeline') return stateGraph(watched);
  if (panel.type !== 'timeseries') return undefined;
  if (options.limit === undefined) return options.unit === undefined ? alertGraph(watched) : undefined;
  const measured = { ...watched, unit: unitIn(placed), limit: options.limit };
  return options.links === undefined ? measureGraph(measured) : serviceGraph(measured);
}

/** The unit that is written; '' for none. */
function unitIn({ options: { unit, alerts = [] } }: Placed): Node<string> {
  return textOf(unit ?? alerts.map(unitOf)[0] ?? '');
}
