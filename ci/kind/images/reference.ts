/** The parts of an image's name, as Docker reads it. https://docs.docker.com/reference/cli/docker/image/tag/#description */
interface Reference {
  /** The registry's host; Docker Hub's where none is named. */
  readonly registry: string;
  readonly repository: string;
}

/** Splits an image's name; tag and digest are left out. */
export function reference(image: string): Reference {
  const [first = '', ...rest] = image
    .replace(/@.*$/u, '')
    .replace(/:[^/]*$/u, '')
    .split('/');
  const isHost = rest.length > 0 && (/[.:]/u.test(first) || first === 'localhost');
  return isHost ? { registry: first, repository: rest.join('/') } : { registry: 'docker.io', repository: [first, ...rest].join('/') };
}
