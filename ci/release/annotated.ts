import { parse } from 'yaml';
import { at, isMap, items, readObjects, text } from '../objects.ts';
import type { PackedChart } from './chart-tree.ts';

/** Every `image` below a value: in pods of all kinds. */
function imagesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(imagesIn);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, below]) => (key === 'image' && typeof below === 'string' ? [below] : imagesIn(below)));
}

function allImages({ images, subcharts }: PackedChart): readonly string[] {
  return [...images, ...subcharts.flatMap(allImages)];
}

/**
 * How the images in `artifacthub.io/images` differ from those in the values of the chart and its subcharts, and from those that it
 * renders by default: sentences, none where all is well.
 */
export function missingImages(chart: PackedChart, manifest: string): readonly string[] {
  const annotation: unknown = parse(text(at(chart.metadata, 'annotations', 'artifacthub.io/images') ?? '[]'));
  const listed = new Set(items(annotation).map((one) => text(at(one, 'image'))));
  const known = new Set(allImages(chart));
  const rendered = new Set(imagesIn(readObjects(manifest)));
  return [
    ...[...known].filter((image) => !listed.has(image)).map((image) => `${image} is in the values and not in the annotation`),
    ...[...listed].filter((image) => !known.has(image)).map((image) => `${image} is in the annotation and in no values`),
    ...[...rendered].filter((image) => !listed.has(image)).map((image) => `${image} is rendered and not in the annotation`),
  ];
}
