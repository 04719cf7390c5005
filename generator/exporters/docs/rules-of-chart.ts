import { renderChart, type ChartDefinition } from '@helm/ts-helm';

const release = { release: 'jobpilot', namespace: 'jobpilot', kubeVersion: 'v1.34.0', apiVersions: [], isUpgrade: false };

/** The rule files that the default values of the chart make, as Prometheus reads them. */
export function rulesOfChart(chart: ChartDefinition): readonly string[] {
  const { documents } = renderChart(chart, [], release, () => []);
  const maps = documents.filter(({ source }) => source === 'templates/prometheus/rules.yaml');
  return maps.flatMap(({ object }) => {
    const data: unknown = Reflect.get(Object(object), 'data');
    return Object.values(Object(data)).filter((text) => typeof text === 'string');
  });
}
