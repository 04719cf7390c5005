import { defaultValues, type ChartDefinition } from '@helm/ts-helm';

/** An image as `artifacthub.io/images` lists it. https://artifacthub.io/docs/topics/annotations/helm/ */
interface Image {
  readonly name: string;
  readonly image: string;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every `image: {registry, repository, tag, digest}` below a value, as one reference each. */
function references(value: unknown): readonly string[] {
  if (!isMap(value)) return [];
  const { registry, repository, tag, digest } = value;
  if (typeof registry !== 'string' || typeof repository !== 'string' || typeof tag !== 'string')
    return Object.values(value).flatMap(references);
  return [`${registry}/${repository}:${tag}${typeof digest === 'string' && digest !== '' ? `@${digest}` : ''}`];
}

/** Every image that a chart and those that it brings along name in their default values. */
export function imagesOf(chart: ChartDefinition): readonly Image[] {
  const own = references(defaultValues(chart.values));
  const brought = (chart.subcharts ?? []).flatMap((subchart) => imagesOf(subchart.chart));
  const images = new Set([...own, ...brought.map(({ image }) => image)]);
  return [...images].toSorted().map((image) => ({ name: /([^/]+?):[^:/]+(?:@.*)?$/u.exec(image)?.[1] ?? image, image }));
}
