import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root, tool } from '../paths.ts';
import { complaintOf, run } from '../run.ts';
import { guideBlocks } from './guide-blocks.ts';

/** Of one command on a busy machine. */
const timeout = 120_000;

const { files, commands } = guideBlocks(readFileSync(join(root, 'docs', 'library.md'), 'utf8'));

// Below the root, as the guide says, so that the files find the library.
mkdirSync(join(root, 'dist'), { recursive: true });
const folder = mkdtempSync(join(root, 'dist', 'guide-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
for (const [file, text] of files) writeFileSync(join(folder, file), text);
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }));

const programs = join(folder, 'bin');
mkdirSync(programs);
symlinkSync(tool('helm4'), join(programs, 'helm'));
const path = [programs, join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);

/** What the commands print, in the guide's folder; a failure that Helm does not tell of is told. */
async function printed(text: string): Promise<string> {
  const { status, stdout, stderr } = await run('bash', ['-euc', text], { cwd: folder, environment: { PATH: path }, timeout });
  const failure = status === 0 || stderr.startsWith('Error: ') ? '' : `ended with status ${String(status)}`;
  return `${stdout}${stderr}${failure}`.trim();
}

describe('docs/library.md', () => {
  test('has files and commands', () => {
    expect([...files.keys()]).toEqual(expect.arrayContaining(['first.ts', 'values.ts', 'chart.ts', 'chart.test.ts']));
    expect(commands.length).toBeGreaterThan(4);
  });

  test('its files have no error of types', { timeout }, async () => {
    expect(complaintOf(await run('node_modules/.bin/tsc', ['--project', folder], { timeout }))).toBe('');
  });

  test.each(commands)('prints what it says: %s', { timeout }, async (text, output) => {
    expect(await printed(text)).toBe(output.trim());
  });
});
