import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const promtool = fileURLToPath(new URL('../../../.tools/bin/promtool', import.meta.url));

/** What promtool says of test files, all run in one process; it fails where one of them does, and says so. */
export async function said(files: readonly string[]): Promise<string> {
  const { stdout, stderr } = spawn(promtool, ['test', 'rules', ...files], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, errors] = await Promise.all([text(stdout), text(stderr)]);
  return `${out}\n${errors}`;
}

/** What promtool has against each test file: nothing where it passes. */
export async function testRules(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const verdicts = (await said(files)).split(/^Processing test file:/mu).slice(1);
  return new Map(
    verdicts.map((verdict) => {
      const [file = '', ...rest] = verdict.trim().split('\n');
      const complaint = rest.join('\n').trim();
      return [file.trim(), complaint === 'SUCCESS' ? '' : complaint];
    }),
  );
}
