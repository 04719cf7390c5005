import { expect, test } from 'vitest';
import { compareVersions, parseVersion } from './version.ts';

/** Each is below the next one. https://semver.org/#spec-item-11 */
const ascending =
  '0.9.9 1.0.0-0 1.0.0-2 1.0.0-10 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1 1.1.0 1.10.0 2';

function compared(left: string, right: string): number {
  const [one, other] = [parseVersion(left), parseVersion(right)];
  return one === undefined || other === undefined ? Number.NaN : Math.sign(compareVersions(one, other));
}

test('versions are in the order of semver', () => {
  const all = ascending.split(' ');
  for (const [index, version] of all.entries()) {
    expect(all.map((other) => compared(version, other))).toStrictEqual(all.map((_, place) => Math.sign(index - place)));
  }
});

test.each([
  ['v1.30.2-gke.100+x', { major: 1, minor: 30, patch: 2, prerelease: 'gke.100' }],
  ['1', { major: 1, minor: 0, patch: 0, prerelease: '' }],
  ['v1.30+k3s1', { major: 1, minor: 30, patch: 0, prerelease: '' }],
  ['one', undefined],
  ['1.2.3.4', undefined],
])('%s is read', (text, version) => {
  expect(parseVersion(text)).toStrictEqual(version);
});
