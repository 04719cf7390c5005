import { renderChart, type RenderOptions } from '../../ts-helm/src/render/render-chart.ts';
import { validatorsOf } from '../../ts-helm/src/render/validators-of.ts';
import { schemaOfChart } from '../../ts-helm/src/emit/schema-of-chart.ts';
import { monitoring } from '../../generator/chart.ts';
import { release } from '../helm.ts';
import { inUnits, shown, type Figure } from './figure.ts';
import { median } from './statistics.ts';

const runs = 50;

/** How long a render takes without Helm: checking the default values and evaluating every template, in a running process. */
export function evaluation(): Figure {
  const options: RenderOptions = {
    release: release.name,
    namespace: release.namespace,
    kubeVersion: 'v1.34.0',
    apiVersions: [],
    isUpgrade: false,
  };
  const validate = validatorsOf((chart) => schemaOfChart(chart));
  const times: number[] = [];
  for (let round = 0; round < 2 * runs; round += 1) {
    const start = performance.now();
    renderChart(monitoring, [], options, validate);
    times.push(performance.now() - start);
  }
  // The first half warms the just-in-time compiler.
  return shown('`evaluate`, a render of the default values', inUnits('ms', 1)(median(times.slice(runs))));
}
