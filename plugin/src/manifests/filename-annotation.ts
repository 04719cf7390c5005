import { isMap, type Data, type DataMap } from '../values/merged.ts';

/** How Helm 4 knows which template a manifest came from, after a post-renderer had it: without it hooks lose their file. */
export const FILENAME = 'postrenderer.helm.sh/postrender-filename';

/** The manifest without the annotation, and its value. */
export function takeFilename(manifest: DataMap): { readonly manifest: DataMap; readonly filename: Data | undefined } {
  const metadata = manifest['metadata'];
  const annotations = isMap(metadata) ? metadata['annotations'] : undefined;
  if (!isMap(metadata) || !isMap(annotations) || !Object.hasOwn(annotations, FILENAME)) return { manifest, filename: undefined };
  const { [FILENAME]: filename, ...others } = annotations;
  const { annotations: _, ...rest } = metadata;
  const kept = Object.keys(others).length === 0 ? rest : { ...metadata, annotations: others };
  return { manifest: { ...manifest, metadata: kept }, filename };
}

/** The manifest with the annotation again. */
export function giveFilename(manifest: DataMap, filename: Data | undefined): DataMap {
  if (filename === undefined) return manifest;
  const metadata = isMap(manifest['metadata']) ? manifest['metadata'] : {};
  const annotations = isMap(metadata['annotations']) ? metadata['annotations'] : {};
  return { ...manifest, metadata: { ...metadata, annotations: { ...annotations, [FILENAME]: filename } } };
}
