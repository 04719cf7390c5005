/** A version of Kubernetes or of another program; what stands behind a + does not count. https://semver.org */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** What stands behind the hyphen, '' for a release. */
  readonly prerelease: string;
}

const form = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/u;

/** The version that the text names, minor and patch 0 where they are left out; nothing where it names none. */
export function parseVersion(text: string): Version | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, major = '0', minor = '0', patch = '0', prerelease = ''] = match;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), prerelease };
}

/** Below 0 where the left version is the lower one, 0 where they are equal. https://semver.org/#spec-item-11 */
export function compareVersions(left: Version, right: Version): number {
  const numbers = left.major - right.major || left.minor - right.minor || left.patch - right.patch;
  return numbers === 0 ? comparePrereleases(left.prerelease, right.prerelease) : numbers;
}

function comparePrereleases(left: string, right: string): number {
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  const [ours, theirs] = [left.split('.'), right.split('.')];
  for (const [index, own] of ours.entries()) {
    const other = theirs[index];
    if (other === undefined) return 1;
    const order = compareParts(own, other);
    if (order !== 0) return order;
  }
  return ours.length - theirs.length;
}

/** Numbers come before words. */
function compareParts(left: string, right: string): number {
  const [isNumber, isOtherNumber] = [left, right].map((part) => /^\d+$/u.test(part));
  if (isNumber === true && isOtherNumber === true) return Number(left) - Number(right);
  if (isNumber !== isOtherNumber) return isNumber === true ? -1 : 1;
  return left === right ? 0 : left < right ? -1 : 1;
}
