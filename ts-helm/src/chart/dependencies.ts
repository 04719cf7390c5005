import { librariesOf, type ChartDefinition, type Dependency, type Subchart } from './chart.ts';

/** The key of a subchart's values in the chart that brings it along. */
export function sectionOf({ alias, chart }: Subchart): string {
  return alias ?? chart.metadata.name;
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
