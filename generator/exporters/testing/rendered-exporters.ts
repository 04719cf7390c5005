import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { schemaOf } from '../../../ts-helm/src/emit/schema-of.ts';
import { renderChart } from '../../../ts-helm/src/render/render-chart.ts';
import { validatorsOf } from '../../../ts-helm/src/render/validators-of.ts';
import { textAt } from '../../testing/rendered.ts';
import { exporters } from '../chart.ts';

const validate = validatorsOf((chart) => schemaOf(chart.values));
const options = { release: 'monitoring', namespace: 'jobpilot', kubeVersion: '1.29.0', apiVersions: [], isUpgrade: false };

/**
 * The objects of the exporters' chart by kind and name, as release `monitoring` in the namespace `jobpilot`.
 * @throws RenderRefusal where Helm would render nothing
 */
export function renderedExporters(values: Json): ReadonlyMap<string, Json> {
  const { documents } = renderChart(exporters, [values], options, validate);
  return new Map(documents.map(({ object }) => [`${textAt(object, 'kind')} ${textAt(object, 'metadata.name')}`, object]));
}
