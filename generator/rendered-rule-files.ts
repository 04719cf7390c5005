import { renderChart, type ChartDefinition } from '@helm/ts-helm';

const release = { release: 'jobpilot', namespace: 'jobpilot', kubeVersion: 'v1.34.0', apiVersions: [], isUpgrade: false };

type Overlays = Parameters<typeof renderChart>[1];

/** The rule files that the default values of the chart make, as Prometheus reads them, by their names. */
export function renderedRuleFiles(chart: ChartDefinition, overlays: Overlays = []): ReadonlyMap<string, string> {
  const templates = chart.templates.filter(({ path }) => path === 'prometheus/rules.yaml');
  const { documents } = renderChart({ ...chart, templates }, overlays, release, () => []);
  const own = documents.filter(({ source }) => source.startsWith('templates/'));
  return new Map(
    own.flatMap(({ object }) => {
      const data: unknown = Reflect.get(Object(object), 'data');
      return Object.entries(Object(data)).map(([file, text]): [string, string] => [file, String(text)]);
    }),
  );
}
