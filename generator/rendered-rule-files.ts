import { renderChart, type ChartDefinition } from '@helm/ts-helm';

const release = { release: 'jobpilot', namespace: 'jobpilot', kubeVersion: 'v1.34.0', apiVersions: [], isUpgrade: false };

type Overlays = Parameters<typeof renderChart>[1];

/** The rule files that the default values of the chart make, as Prometheus reads them, by their names. */
export function renderedRuleFiles(chart: ChartDefinition, overlays: Overlays = []): ReadonlyMap<string, string> {
  const { documents } = renderChart(chart, overlays, release, () => []);
  const maps = documents.filter(({ source }) => source === 'templates/prometheus/rules.yaml');
  return new Map(
    maps.flatMap(({ object }) => {
      const data: unknown = Reflect.get(Object(object), 'data');
      return Object.entries(Object(data)).map(([file, text]): [string, string] => [file, String(text)]);
    }),
  );
}
