import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workshop, type Ended } from './workshop.ts';

const workshop = new Workshop();
beforeAll(() => workshop.build(), 120_000);
afterAll(() => {
  workshop[Symbol.dispose]();
});

/** The getter on a machine without Deno: the programs of the system, and the Node that runs this test. */
function values(url: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const program = join(workshop.plugin, 'helm4', 'ts-values', 'bin', 'ts-values');
  return workshop.run(program, ['', '', '', url], {
    env: { HELM_TS_DENO: '', PATH: '/usr/bin:/bin', HELM_TS_NODE: process.execPath, ...env },
  });
}

test('no module runs in Node unless a person trusts it', async () => {
  workshop.write('values/a.ts', 'export default { a: 1 };');
  const { status, stdout, stderr } = await values('ts://values/a.ts', {});
  expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
  expect(stderr).toMatch(/there is no Deno 2\.9\.6, and Node cannot hold hostile code/u);
});

test('a trusted module runs in Node, after a warning', async () => {
  workshop.write('values/base.yaml', 'a: 1');
  workshop.write(
    'values/typed.ts',
    `import base from './base.yaml';\ntype Text = string;\nexport default ({ env }: { env: Text }) => ({ ...base, env, now: Date.now() });`,
  );
  const { status, stdout, stderr } = await values('ts://values/typed.ts?env=prod', { HELM_TS_TRUST: 'values' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '{"a":1,"env":"prod","now":946684800000}\n' });
  expect(stderr).toMatch(/^Warning: without Deno, files below values run in Node/u);
});

test('trust in one folder is none in another', async () => {
  workshop.write('other/a.ts', 'export default { a: 1 };');
  const { status, stderr } = await values('ts://other/a.ts', { HELM_TS_TRUST: 'values' });
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('set HELM_TS_TRUST to that folder') });
});

async function refused(name: string): Promise<string> {
  const { status, stderr } = await values(`ts://values/${name}`, { HELM_TS_TRUST: '.' });
  return `${String(status)} ${stderr}`;
}

test('a module in Node is bound to its folder and to the limits all the same', async () => {
  workshop.write('values/up.ts', `import x from '../other/a.ts';\nexport default x;`);
  workshop.write('values/fs.ts', `import { readFileSync } from 'node:fs';\nexport default { p: readFileSync('/etc/passwd', 'utf8') };`);
  workshop.write('values/loop.ts', 'for (;;);');
  expect(await refused('up.ts')).toMatch(/^1 [\s\S]*outside/u);
  expect(await refused('fs.ts')).toMatch(/^1 [\s\S]*none of the runtime's modules/u);
  expect(await refused('loop.ts')).toMatch(/^1 [\s\S]*did not end within 5 s/u);
});
