import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, isMap, text } from '../../objects.ts';
import { root } from '../../paths.ts';

/** The repositories of the images of generator/versions.json, with the registry of each. */
export function publishedImages(): ReadonlyMap<string, string> {
  const versions: unknown = JSON.parse(readFileSync(join(root, 'generator', 'versions.json'), 'utf8'));
  const images = at(versions, 'images');
  const found = Object.values(isMap(images) ? images : {});
  return new Map(found.map((one) => [text(at(one, 'repository')), text(at(one, 'registry'))]));
}
