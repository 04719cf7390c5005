import { v } from '@helm/ts-helm';

/** An image as generator/versions.json names it. */
export interface ImageVersion {
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
  /** Empty where it is not known. */
  readonly digest: string;
}

/** Where an image is pulled from. */
export const image = ({ registry, repository, tag, digest }: ImageVersion) =>
  v
    .object({
      registry: v.format('registry').default(registry).doc('Registry; the chart-wide imageRegistry takes its place when set.'),
      repository: v.format('imageRepository').default(repository).doc('Repository without registry, tag and digest.'),
      tag: v.format('imageTag').default(tag).doc('Tag.'),
      digest: v
        .format('imageDigest', { orEmpty: true })
        .default(digest)
        .doc('Digest (sha256:…), added to the tag; it pins the exact image.'),
      pullPolicy: v.choice('IfNotPresent', 'Always', 'Never').default('IfNotPresent').doc('Pull policy.'),
    })
    .doc('Container image.');
