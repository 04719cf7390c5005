import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import semver from 'semver';
import { chart, root } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import recorded from './releases.json' with { type: 'json' };

/** What git prints; nothing where it fails, as outside a repository. */
async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const ended = await run('git', args, { cwd: folder });
  return ended.status === 0 ? ended.stdout.trim() : '';
}

/**
 * The newest tag of a version before the commit of a clone: of a release, and before there is one, of a release candidate.
 * @returns undefined before the first tag
 * @throws Error where the clone is shallow and has no tag, for then there may be one
 */
export async function previousTag(folder: string): Promise<string | undefined> {
  const isShallow = (await git(folder, 'rev-parse', '--is-shallow-repository')) === 'true';
  // Without history git does not know what a tag contains.
  const before = isShallow ? [] : ['--merged', 'HEAD', '--no-contains', 'HEAD'];
  const tags = (await git(folder, 'tag', '--list', 'v*', ...before)).split('\n').filter((tag) => semver.valid(tag) !== null);
  const here = isShallow ? (await git(folder, 'tag', '--points-at', 'HEAD')).split('\n') : [];
  const sorted = semver.rsort(tags.filter((tag) => !here.includes(tag)));
  const newest = sorted.find((tag) => semver.prerelease(tag) === null) ?? sorted[0];
  if (newest === undefined && isShallow)
    throw new Error(
      'Cannot tell which version came before: this clone is shallow and has no tags. Fetch them: git fetch --unshallow --tags',
    );
  return newest;
}

/**
 * The commit of the version before, where a clone has come without its tags: of those that `releases.json` lists, the last
 * one that the clone's commit descends from.
 * @returns undefined where there is none
 */
export async function recordedRelease(folder: string, releases: Readonly<Record<string, string>>): Promise<string | undefined> {
  const head = await git(folder, 'rev-parse', 'HEAD');
  for (const commit of Object.values(releases).toReversed()) {
    if (commit === head) continue;
    const ended = await run('git', ['merge-base', '--is-ancestor', commit, 'HEAD'], { cwd: folder });
    if (ended.status === 0) return commit;
  }
  return undefined;
}

/** Takes the chart of a tag or a commit out of git, once, into `.tools/previous/TAG`, which git ignores. */
async function extract(tag: string): Promise<string> {
  const folder = join(root, '.tools', 'previous', tag);
  const path = relative(root, chart);
  if (existsSync(join(folder, path, 'Chart.yaml'))) return join(folder, path);
  mkdirSync(folder, { recursive: true });
  const script = 'set -o pipefail; git archive --format=tar "$1" "$2" | tar --extract --directory "$3"';
  const ended = await run('bash', ['-c', script, 'extract', tag, path, folder]);
  if (ended.status === 0) return join(folder, path);
  rmSync(folder, { recursive: true });
  throw new Error(`Cannot take the chart of the tag ${tag} out of git: ${complaintOf(ended)}`);
}

/**
 * The chart of the version before this one: what PREVIOUS_CHART names (a folder or a package), else that of the newest tag
 * v* before this commit, else that of the last commit of `releases.json`.
 * @returns its path; undefined before the first release
 */
export async function previousChart(): Promise<string | undefined> {
  const named = process.env['PREVIOUS_CHART'] ?? '';
  if (named !== '') return named;
  const release = (await previousTag(root)) ?? (await recordedRelease(root, recorded));
  return release === undefined ? undefined : extract(release);
}
