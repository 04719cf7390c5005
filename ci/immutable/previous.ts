import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chart, root } from '../paths.ts';
import { complaintOf, run } from '../run.ts';

/** What git prints; nothing where it fails, as outside a repository. */
async function git(...args: readonly string[]): Promise<string> {
  const ended = await run('git', args);
  return ended.status === 0 ? ended.stdout.trim() : '';
}

/** The newest tag of a version before this commit. A clone without tags has none: `git fetch --tags` brings them. */
async function previousTag(): Promise<string | undefined> {
  const tags = await git('tag', '--list', 'v*', '--merged', 'HEAD', '--no-contains', 'HEAD', '--sort=-creatordate');
  return tags.split('\n').find((tag) => tag !== '');
}

/** Takes the chart of a tag out of git, once, into `.tools/previous/TAG`, which git ignores. */
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
 * v* before this commit.
 * @returns its path; undefined before the first tag
 */
export async function previousChart(): Promise<string | undefined> {
  const named = process.env['PREVIOUS_CHART'] ?? '';
  if (named !== '') return named;
  const tag = await previousTag();
  return tag === undefined ? undefined : extract(tag);
}
