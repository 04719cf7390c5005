import { at, isMap, items, text, type Json } from '../objects.ts';
import { sha256, type Release } from '../release/release.ts';
import type { Descriptor } from './registry.ts';

/** https://helm.sh/docs/topics/registries/#oci-feature-deprecation-and-behavior-changes-with-v380 */
export const mediaTypes = {
  config: 'application/vnd.cncf.helm.config.v1+json',
  chart: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
  provenance: 'application/vnd.cncf.helm.chart.provenance.v1.prov',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
} as const;

/** A blob or manifest: its bytes and what names them. */
interface Content extends Descriptor {
  readonly bytes: Uint8Array;
}

/** All that a chart is in a registry. */
export interface ChartImage {
  readonly blobs: readonly Content[];
  readonly manifest: Content;
}

function contentOf(mediaType: string, data: Uint8Array | string): Content {
  const bytes = Buffer.from(data);
  return { mediaType, digest: `sha256:${sha256(bytes)}`, size: bytes.length, bytes };
}

function descriptor({ mediaType, digest, size }: Content): Descriptor {
  return { mediaType, digest, size };
}

function authors(metadata: Json): string {
  return items(metadata['maintainers'])
    .map((one) => `${text(at(one, 'name'))}${typeof at(one, 'email') === 'string' ? ` (${text(at(one, 'email'))})` : ''}`)
    .join(', ');
}

/** What Helm copies from Chart.yaml. https://github.com/opencontainers/image-spec/blob/main/annotations.md */
function annotations(metadata: Json, time: Date): Json {
  const own = {
    'org.opencontainers.image.authors': authors(metadata),
    'org.opencontainers.image.created': time.toISOString().replace('.000Z', 'Z'),
    'org.opencontainers.image.description': metadata['description'],
    'org.opencontainers.image.source': items(metadata['sources'])[0],
    'org.opencontainers.image.title': metadata['name'],
    'org.opencontainers.image.url': metadata['home'],
    'org.opencontainers.image.version': metadata['version'],
  };
  const given = Object.entries(own).filter(([, value]) => value !== undefined && value !== '');
  const chart = isMap(metadata['annotations']) ? metadata['annotations'] : {};
  const { 'org.opencontainers.image.title': _title, 'org.opencontainers.image.version': _version, ...others } = chart;
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(given), ...others }).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/**
 * A chart as `helm push` writes it to a registry, but for the time, which is that of the commit: the same package, provenance and
 * commit make the same digest. It is written here so that it can be pushed without a tag.
 */
export function chartImage({ chart, bytes }: Release, provenance: string, time: Date): ChartImage {
  const config = contentOf(mediaTypes.config, JSON.stringify(chart.metadata));
  // Helm sorts the layers by their digests.
  const layers = [contentOf(mediaTypes.chart, bytes), contentOf(mediaTypes.provenance, provenance)].toSorted((left, right) =>
    left.digest < right.digest ? -1 : 1,
  );
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: descriptor(config),
    layers: layers.map(descriptor),
    annotations: annotations(chart.metadata, time),
  };
  return { blobs: [config, ...layers], manifest: contentOf(mediaTypes.manifest, JSON.stringify(manifest)) };
}

/** The digest of a manifest's layer of a type; nothing where it has none. */
export function layerDigest(manifest: Json, mediaType: string): string | undefined {
  const layer = items(manifest['layers']).find((one) => at(one, 'mediaType') === mediaType);
  const digest = at(layer, 'digest');
  return typeof digest === 'string' ? digest : undefined;
}
