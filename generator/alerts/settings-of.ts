import { refusals, valuesOfChart, type ChartDefinition } from '@helm/ts-helm';
import type { Settings } from './cases/settings.ts';

type Overlay = Parameters<typeof valuesOfChart>[1][number];

/**
 * What the alerts read of a chart's defaults with an overlay.
 * @throws TypeError where the chart's schema refuses it
 */
export function settingsOf(chart: ChartDefinition, overlay: Overlay = {}): Settings {
  const { values } = valuesOfChart(chart, [overlay]);
  const problems = refusals(chart.values, values, 'values');
  if (isAccepted(values, problems)) return values;
  throw new TypeError(`the chart refuses the values: ${problems.join('; ')}`);
}

/** Values that the declaration of the chart has nothing against are what it declares. */
function isAccepted<V extends object>(_values: V, problems: readonly string[]): _values is V & Settings {
  return problems.length === 0;
}
