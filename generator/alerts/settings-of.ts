import { schemaOf, validatorOf, valuesOfChart, type ChartDefinition } from '@helm/ts-helm';
import type { Settings } from './cases/settings.ts';

type Overlay = Parameters<typeof valuesOfChart>[1][number];

/**
 * What the alerts read of a chart's defaults with an overlay.
 * @throws TypeError where the chart's schema refuses it
 */
export function settingsOf(chart: ChartDefinition, overlay: Overlay = {}): Settings {
  const { values } = valuesOfChart(chart, [overlay]);
  const complaintsAbout = validatorOf(schemaOf(chart.values));
  const isAccepted = (all: typeof values): all is typeof values & Settings => complaintsAbout(all).length === 0;
  if (isAccepted(values)) return values;
  throw new TypeError(`the chart refuses the values: ${complaintsAbout(values).join('; ')}`);
}
