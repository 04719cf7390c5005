import { at, isMap, items, text, type Json } from '../../objects.ts';

/** The images of the containers of an object, whatever holds them. */
function imagesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(imagesOf);
  if (!isMap(value)) return [];
  const containers = [...items(value['containers']), ...items(value['initContainers'])];
  const own = containers.flatMap((one) => (isMap(one) && one['image'] !== undefined ? [text(one['image'])] : []));
  return [...own, ...Object.values(value).flatMap(imagesOf)];
}

/** Every image that rendered objects ask for. */
export function imagesIn(objects: readonly Json[]): ReadonlySet<string> {
  return new Set(objects.filter((one) => at(one, 'kind') !== 'CustomResourceDefinition').flatMap(imagesOf));
}
