import { expect, test } from 'vitest';
import { versions } from './versions.ts';
import { kubernetesVersions } from '../check/kubernetes.ts';
import { tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { kindVersions, pinned } from './pins.ts';
import { rows } from './rows.ts';

test('every version that checks render for, and every image, has its line', () => {
  const all = rows();
  expect(all.filter(([what]) => what === 'Kubernetes').map(([, version]) => version)).toEqual(kubernetesVersions());
  for (const { repository, tag } of Object.values(versions.images))
    expect(all.filter(([what, version]) => what.endsWith(`/${repository}\``) && version === tag)).toHaveLength(1);
});

test('every version that the workflow installs on is one that is rendered for, and there are some', () => {
  const installed = kindVersions().map((tag) => /^v(1\.\d+)/u.exec(tag)?.[1] ?? '');
  expect(installed.length).toBeGreaterThan(2);
  expect(installed.filter((minor) => !kubernetesVersions().includes(minor))).toEqual([]);
});

test.each(['3', '4'])('the pin of Helm %s is the version that the built program says', async (major) => {
  const said = await run(tool(`helm${major}`), ['version', '--short']);
  expect(complaintOf(said)).toBe('');
  expect(said.stdout).toContain(pinned(`helm${major}`, `helm.sh/helm/v${major}`));
});

test('a module that a folder does not pin is an error', () => {
  expect(() => pinned('helm3', 'example.com/nothing')).toThrow('tools/helm3/go.mod names no version of example.com/nothing.');
});
