/** The parts of an image's reference. */
interface ImageParts {
  /** REGISTRY/REPOSITORY */
  readonly path: string;
  /** The last part of the repository. */
  readonly name: string;
  readonly tag: string;
  /** sha256:…; empty where it is not known. */
  readonly digest: string;
}

/**
 * Takes a reference apart. https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 * @throws Error where it is not REGISTRY/REPOSITORY:TAG[@DIGEST]
 */
export function imageParts(reference: string): ImageParts {
  const [, path, name, tag, digest = ''] = /^(\S+\/([^/:@\s]+)):([^/:@\s]+)(?:@(sha256:[0-9a-f]{64}))?$/u.exec(reference) ?? [];
  if (path === undefined || name === undefined || tag === undefined)
    throw new Error(`Cannot list the image ${JSON.stringify(reference)}: it is not REGISTRY/REPOSITORY:TAG[@DIGEST].`);
  return { path, name, tag, digest };
}
