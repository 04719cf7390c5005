import { trimSuffix, type Node } from '@helm/ts-helm';
import { kebabCase } from '../alerts/kebab-case.ts';
import { values } from '../values.ts';
import { figure, filled, type Filled } from './filled.ts';
import { jsonLine } from './json-line.ts';
import type { Drawn, Panel } from './panel.ts';

/** Where the runbooks are, without a slash at its end. */
export const runbooks: Filled = filled`${trimSuffix(values.alerting.runbookBaseUrl, '/')}`;

/** Where a panel stands; numbers known when the chart is rendered are those of a named template. */
interface Place {
  readonly x: number | Node<number>;
  readonly y: number | Node<number>;
  /** Its width, where it is not the panel's own. */
  readonly width?: Filled;
}

/**
 * A panel as a line of JSON.
 * @param description what Grafana shows of it as Markdown: the runbooks of its alerts
 * @param after what follows it on the line
 */
export function panelJson(
  { panel, width: own, height }: Drawn,
  { x, y, width }: Place,
  description: Filled | undefined,
  after = '',
): Node<string> {
  const whole: Panel = { ...panel, gridPos: { h: height, w: width ?? own, x: at(x), y: at(y) }, description };
  return jsonLine(whole, after);
}

function at(one: number | Node<number>): number | Filled {
  return typeof one === 'number' ? one : figure(one);
}

/** Links to the runbooks of alerts. */
export function runbookLinks(alerts: readonly string[]): Filled | undefined {
  const links = alerts.map((alert) => runbookLink(alert, kebabCase(alert)));
  return links.length === 0 ? undefined : links.reduce((all, link) => filled`${all}, ${link}`);
}

/** A link to one. */
export function runbookLink(alert: string | Node<string>, runbook: string | Node<string>): Filled {
  return filled`[${alert}](${runbooks}/${runbook})`;
}
