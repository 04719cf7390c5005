import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { complaintOf, run } from '../run.ts';

const folder = join(root, '.tools', 'python');
const requirements = join(root, 'ci', 'requirements.txt');

async function install(stamp: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made = await run('python3', ['-m', 'venv', folder]);
  const filled =
    made.status === 0
      ? await run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--requirement', requirements])
      : made;
  if (filled.status !== 0) {
    const remedy = 'It needs Python 3 with venv (Debian: python3-venv) and PyPI.';
    throw new Error(`Cannot install yamale and yamllint into .tools/python: ${complaintOf(filled)}\n${remedy}`);
  }
  writeFileSync(join(folder, 'stamp'), stamp);
}

/**
 * The path of a program from ci/requirements.txt, which is installed once for its pins.
 * @throws Error where Python or PyPI cannot be reached
 */
export async function linter(name: 'yamale' | 'yamllint'): Promise<string> {
  const stamp = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const file = join(folder, 'stamp');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== stamp) await install(stamp);
  return join(folder, 'bin', name);
}
