import type { ChartDefinition, Dependency, Subchart } from './chart.ts';

/** The key of a subchart's values in the chart that brings it along. */
export function sectionOf({ alias, chart }: Subchart): string {
  return alias ?? chart.metadata.name;
}

/** A chart, as far as it names others. */
type Bringing = Pick<ChartDefinition, 'metadata' | 'subcharts' | 'library'>;

/**
 * The dependencies of a chart as Chart.yaml names them, each at the very version that it brings along. The library has no
 * repository: it is nowhere but below charts/.
 */
export function dependenciesOf({ subcharts = [], library, metadata: { version } }: Bringing): readonly Dependency[] {
  const others = subcharts.map(({ chart: { metadata }, repository, condition, alias }) => ({
    name: metadata.name,
    version: metadata.version,
    repository,
    ...(condition === undefined ? {} : { condition }),
    ...(alias === undefined ? {} : { alias }),
  }));
  return library === undefined ? others : [...others, { name: library.name, version, repository: '' }];
}
