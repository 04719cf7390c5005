import semver from 'semver';
import type { Kind } from '../steps.ts';

/** Where a chart's values name what an image is called beside its repository. */
const tagPath = /(?:^|\.)(?:[a-zA-Z]*I|i)mage\.(?:tag|digest)$/u;

/**
 * The step of a component's own version where its image changes; undefined where the value is no tag or digest of an image. A
 * digest alone is a repair: it names the same version built anew.
 */
export function imageStep(path: string, before: unknown, after: unknown): Kind | undefined {
  if (!tagPath.test(path)) return undefined;
  if (path.endsWith('digest')) return 'image, patch';
  const [was, is] = [semver.coerce(String(before)), semver.coerce(String(after))];
  if (was === null || is === null || was.major !== is.major) return 'image, major';
  return was.minor === is.minor ? 'image, patch' : 'image, minor';
}
