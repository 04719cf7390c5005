import { librariesOf, type ChartDefinition, type Dependency, type Subchart } from './chart.ts';

/** The key of a subchart's values in the chart that brings it along. */
export function sectionOf({ alias, chart }: Subchart): string {
  return alias ?? chart.metadata.name;
}

/** The charts that a chart brings along, each once: under two aliases there is still one folder of it. */
export function chartsBelow({ subcharts = [] }: Pick<ChartDefinition, 'subcharts'>): readonly ChartDefinition[] {
  const found: ChartDefinition[] = [];
  for (const { chart } of subcharts) if (!found.some((other) => isSame(other, chart))) found.push(chart);
  return found;
}

/** A definition that went through JSON is not the same object twice. */
function isSame(one: ChartDefinition, other: ChartDefinition): boolean {
  return one === other || (one.metadata.name === other.metadata.name && JSON.stringify(one) === JSON.stringify(other));
}

/** A chart, as far as it names others. */
type Bringing = Pick<ChartDefinition, 'metadata' | 'subcharts' | 'library' | 'lentLibraries'>;

/**
 * The dependencies of a chart as Chart.yaml names them, each at the very version that it brings along. A library has no
 * repository: it is nowhere but below charts/.
 */
export function dependenciesOf(chart: Bringing): readonly Dependency[] {
  const { subcharts = [], metadata: own } = chart;
  const others = subcharts.map(({ chart: { metadata }, repository, condition, alias }) => ({
    name: metadata.name,
    version: metadata.version,
    repository,
    ...(condition === undefined ? {} : { condition }),
    ...(alias === undefined ? {} : { alias }),
  }));
  const libraries = librariesOf(chart).map(({ name, condition }) => ({
    name,
    version: own.version,
    repository: '',
    ...(condition === undefined ? {} : { condition }),
  }));
  return [...others, ...libraries];
}
