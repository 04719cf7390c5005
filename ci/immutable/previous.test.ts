import { describe, expect, it } from 'vitest';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { previousTag, recordedRelease } from './previous.ts';

const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com' };

async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const ended = await run('git', args, { cwd, environment: identity });
  const problem = complaintOf(ended);
  if (problem !== '') throw new Error(problem);
  return ended.stdout.trim();
}

/** A repository with one commit for each list of tags, and one more without any. */
async function repository(scratch: Scratch, commits: readonly (readonly string[])[]): Promise<string> {
  await git(scratch.folder, 'init', '--quiet', '--initial-branch=main', 'origin');
  const folder = `${scratch.folder}/origin`;
  for (const tags of [...commits, []]) {
    await git(folder, 'commit', '--quiet', '--allow-empty', '--message=x');
    for (const tag of tags) await git(folder, 'tag', tag);
  }
  return folder;
}

describe('the version before', () => {
  it.each([
    ['no tag', [[]], undefined],
    ['a tag that is no version', [['v1'], ['vision']], undefined],
    ['the newest by semantic versioning, not by time', [['v1.10.0'], ['v1.9.1']], 'v1.10.0'],
    ['a release rather than a later candidate', [['v1.0.0'], ['v1.1.0-rc.1']], 'v1.0.0'],
    ['the newest candidate before there is a release', [['v0.1.0-rc.1'], ['v0.1.0-rc.2']], 'v0.1.0-rc.2'],
  ])('%s', async (_name, commits, wanted) => {
    using scratch = new Scratch();
    expect(await previousTag(await repository(scratch, commits))).toBe(wanted);
  });

  it('is not the version of the commit itself', async () => {
    using scratch = new Scratch();
    const folder = await repository(scratch, [['v1.0.0']]);
    await git(folder, 'tag', 'v1.1.0');
    expect(await previousTag(folder)).toBe('v1.0.0');
  });

  it('is not guessed in a shallow clone, but taken where its tag is there', async () => {
    using scratch = new Scratch();
    const origin = `file://${await repository(scratch, [['v1.0.0']])}`;
    await git(scratch.folder, 'clone', '--quiet', '--depth=1', origin, 'shallow');
    const shallow = `${scratch.folder}/shallow`;
    await expect(previousTag(shallow)).rejects.toThrow('this clone is shallow and has no tags. Fetch them: git fetch --unshallow --tags');
    await git(shallow, 'fetch', '--quiet', '--depth=1', 'origin', 'tag', 'v1.0.0');
    expect(await previousTag(shallow)).toBe('v1.0.0');
  });
});

describe('the version before, without tags', () => {
  it('is the last recorded commit that this one descends from', async () => {
    using scratch = new Scratch();
    const folder = await repository(scratch, [[], []]);
    const [head = '', second = '', first = ''] = (await git(folder, 'log', '--format=%H')).split('\n');
    const elsewhere = '0123456789abcdef0123456789abcdef01234567';
    expect(await recordedRelease(folder, { 'v0.1.0': first, 'v0.2.0': second, 'v0.3.0': head, 'v9.0.0': elsewhere })).toBe(second);
    expect(await recordedRelease(folder, { 'v9.0.0': elsewhere })).toBe(undefined);
  });
});
