import { createHash } from 'node:crypto';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import type { PackedChart } from './chart-tree.ts';
import { imageParts } from './image-parts.ts';

/** The Helm purl type has no registry of its own here: charts are found by name and version. https://github.com/package-url/purl-spec */
function chartComponent({ name, version, description }: PackedChart): Models.Component {
  const purl = new PackageURL('helm', undefined, name, version, undefined, undefined).toString();
  return new Models.Component(Enums.ComponentType.Application, name, { version, description, purl, bomRef: `${name}@${version}` });
}

/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md: the version is the digest, where it is known. */
function imageComponent(reference: string): Models.Component {
  const { path, name, tag, digest } = imageParts(reference);
  const qualifiers = { repository_url: path, tag };
  const purl = new PackageURL('oci', undefined, name, digest === '' ? undefined : digest, qualifiers, undefined).toString();
  const hash = digest.replace('sha256:', '');
  const hashes = new Models.HashDictionary(hash === '' ? [] : [[Enums.HashAlgorithm['SHA-256'], hash]]);
  return new Models.Component(Enums.ComponentType.Container, path, { version: tag, purl, hashes, bomRef: reference });
}

/** Components of a whole chart: each image and each subchart once, and what depends on what. */
class Components {
  readonly #images = new Map<string, Models.Component>();
  readonly all = new Models.ComponentRepository();

  /** The component of a chart, all that it brings along gathered. */
  of(chart: PackedChart): Models.Component {
    const component = chartComponent(chart);
    for (const reference of chart.images) component.dependencies.add(this.#image(reference).bomRef);
    for (const subchart of chart.subcharts) {
      const below = this.of(subchart);
      this.all.add(below);
      component.dependencies.add(below.bomRef);
    }
    return component;
  }

  #image(reference: string): Models.Component {
    const known = this.#images.get(reference) ?? imageComponent(reference);
    this.#images.set(reference, known);
    this.all.add(known);
    return known;
  }
}

/** A UUID that the package's bytes decide. https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
function serialNumber(digest: string): string {
  const hex = createHash('sha256').update(`sbom of ${digest}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return `urn:uuid:${uuid.join('-')}`;
}

/**
 * The bill of materials of a packaged chart as CycloneDX 1.6: the chart, the charts and the images that it brings along. The same
 * package and time make the same text. https://cyclonedx.org/docs/1.6/json/
 * @param digest SHA-256 of the package, in hexadecimal digits
 * @param time when the commit was made
 */
export function sbomOf(chart: PackedChart, digest: string, time: Date): string {
  const components = new Components();
  const component = components.of(chart);
  component.hashes.set(Enums.HashAlgorithm['SHA-256'], digest);
  const bom = new Models.Bom({
    serialNumber: serialNumber(digest),
    version: 1,
    metadata: new Models.Metadata({ timestamp: time, component }),
    components: components.all,
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  // Without sortLists, which sorts by the language of the machine: the components come in an order of their own.
  return `${serializer.serialize(bom, { space: 2 })}\n`;
}
