import { isDeepStrictEqual } from 'node:util';
import type { Commit } from '../release/commit.ts';
import type { Release } from '../release/release.ts';
import { buildPredicate } from './build-predicate.ts';
import { chartImage, layerDigest, mediaTypes, type ChartImage } from './chart-manifest.ts';
import type { Cosign } from './cosign.ts';
import type { Gpg } from './gpg.ts';
import { isProvenanceOf } from './provenance.ts';
import { Refusal } from '../refusal.ts';
import type { Manifest, Registry } from './registry.ts';

/** The type of a bill of materials, as an artifact of a registry and as a predicate. https://cyclonedx.org/specification/overview/ */
const cyclonedx = 'application/vnd.cyclonedx+json';
const sbomPredicate = 'https://cyclonedx.org/bom';
const buildPredicateType = 'https://slsa.dev/provenance/v1';

/** Something to do that can tell whether it has been done. */
export interface Step {
  readonly what: string;
  readonly isDone: () => Promise<boolean>;
  readonly do: () => Promise<void>;
}

/** Programs that know their keys and where to push. */
export interface Programs {
  readonly registry: Registry;
  readonly cosign: Cosign;
  readonly gpg: Gpg;
}

/** One chart on its way to the registry. */
export class Publication {
  readonly #release: Release;
  readonly #programs: Programs;
  readonly #commit: Commit;
  /** Digest of the manifest. */
  readonly #digest: string;
  /** What is pushed; nothing where the version is there already. */
  readonly #image: ChartImage | undefined;

  private constructor(release: Release, programs: Programs, commit: Commit, there: Manifest | ChartImage) {
    this.#release = release;
    this.#programs = programs;
    this.#commit = commit;
    this.#image = 'blobs' in there ? there : undefined;
    this.#digest = 'blobs' in there ? there.manifest.digest : there.digest;
  }

  /**
   * Looks what the registry has of this version.
   * @param provenance gives the provenance file, which goes along unless the registry has the version already
   * @throws Refusal where it has the version with other bytes, or without our provenance
   */
  static async of(release: Release, provenance: () => Promise<string>, programs: Programs, commit: Commit): Promise<Publication> {
    const { name, version } = release.chart;
    const there = await programs.registry.manifest(`${name}:${version}`);
    if (there !== undefined) await mustBeOurs(there, release, programs);
    return new Publication(release, programs, commit, there ?? chartImage(release, await provenance(), commit.time));
  }

  /** HOST/PATH/NAME\@DIGEST */
  get reference(): string {
    return `${this.#programs.registry.address}/${this.#release.chart.name}@${this.#digest}`;
  }

  /** In their order: the tag comes last, so that nobody finds a version that is not whole. */
  steps(): readonly Step[] {
    return [this.#push(), this.#signature(), this.#sbom(), this.#attestedSbom(), this.#attestedBuild(), this.#tag()];
  }

  #push(): Step {
    const { registry } = this.#programs;
    const { name } = this.#release.chart;
    return {
      what: 'chart and provenance',
      isDone: async () => (await registry.manifest(`${name}@${this.#digest}`)) !== undefined,
      do: async () => {
        if (this.#image === undefined) return;
        for (const blob of this.#image.blobs) await registry.pushBlob(name, blob.bytes, blob);
        await registry.pushManifest(name, this.#image.manifest.bytes, this.#image.manifest);
      },
    };
  }

  #signature(): Step {
    const { cosign } = this.#programs;
    return { what: 'signature', isDone: () => cosign.isSigned(this.reference), do: () => cosign.sign(this.reference) };
  }

  #sbom(): Step {
    const { registry } = this.#programs;
    const { chart, file, sbom } = this.#release;
    const beside = { name: file.replace(/\.tgz$/u, '.cdx.json'), text: sbom, type: cyclonedx };
    return {
      what: 'bill of materials',
      isDone: async () => {
        const found = await registry.referrers(chart.name, this.#digest, cyclonedx);
        const texts = await Promise.all(found.map(({ content }) => registry.blob(chart.name, layerDigest(content, cyclonedx) ?? '')));
        return texts.includes(sbom);
      },
      do: () => registry.attach(chart.name, this.#digest, beside, this.#commit.time),
    };
  }

  #attestedSbom(): Step {
    const { cosign } = this.#programs;
    const { sbom } = this.#release;
    const predicate: unknown = JSON.parse(sbom);
    return {
      what: 'attestation of the bill of materials',
      isDone: async () => (await cosign.attested(this.reference, sbomPredicate)).some((one) => isDeepStrictEqual(one, predicate)),
      do: () => cosign.attest(this.reference, sbomPredicate, sbom),
    };
  }

  /** One is enough: a second run of the workflow has another number. */
  #attestedBuild(): Step {
    const { cosign } = this.#programs;
    return {
      what: 'attestation of the build',
      isDone: async () => (await cosign.attested(this.reference, buildPredicateType)).length > 0,
      do: () => cosign.attest(this.reference, buildPredicateType, buildPredicate(this.#commit)),
    };
  }

  #tag(): Step {
    const { registry } = this.#programs;
    const { name, version } = this.#release.chart;
    return {
      what: `tag ${version}`,
      isDone: async () => (await registry.manifest(`${name}:${version}`))?.digest === this.#digest,
      do: async () => {
        // Someone else may have pushed meanwhile.
        const there = await registry.manifest(`${name}:${version}`);
        if (there !== undefined)
          throw new Refusal(`Cannot publish ${name} ${version}: while this ran, another one was pushed (${there.digest}). ${raise}`);
        await registry.tag(name, this.#digest, version);
      },
    };
  }
}

const raise = 'Raise the version in generator/versions.json: what is published is never replaced.';

/** What is there under the version must be the same package with our provenance. */
async function mustBeOurs({ content }: Manifest, release: Release, { registry, gpg }: Programs): Promise<void> {
  const { name, version } = release.chart;
  const digest = layerDigest(content, mediaTypes.chart);
  if (digest !== `sha256:${release.digest}`)
    throw new Refusal(
      `Cannot publish ${name} ${version}: ${registry.address} has that version with other bytes (${digest ?? 'no chart'}, not sha256:${release.digest}). ${raise}`,
    );
  const provenance = layerDigest(content, mediaTypes.provenance);
  if (provenance === undefined || !(await isProvenanceOf(await registry.blob(name, provenance), release, gpg)))
    throw new Refusal(
      `Cannot publish ${name} ${version}: ${registry.address} has the same bytes ${provenance === undefined ? 'without provenance' : 'with provenance of another key'}. ${raise}`,
    );
}
