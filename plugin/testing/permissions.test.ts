import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workshop } from './workshop.ts';

const workshop = new Workshop();
beforeAll(() => workshop.build(), 120_000);
afterAll(() => {
  workshop[Symbol.dispose]();
});

/**
 * What a module would do that had got past the rules for imports and out of the closed realm. Links out of the folder are not
 * among it: Deno follows them, so that the rules for imports alone hold those.
 */
const deeds = {
  'reads a file': `Deno.readTextFileSync('/etc/passwd')`,
  'reads a folder': `[...Deno.readDirSync('/')]`,
  'reads a file by import': `await import('file:///etc/passwd', { with: { type: 'text' } })`,
  'writes beside itself': `Deno.writeTextFileSync('written', '')`,
  'reads the environment': `Deno.env.get('HOME')`,
  'starts a program': `new Deno.Command('id').outputSync()`,
  'opens a connection': `await Deno.connect({ hostname: '127.0.0.1', port: 9 })`,
  listens: `Deno.listen({ port: 0 })`,
  'loads a library': `Deno.dlopen('libc.so.6', {})`,
  'asks for the host name': `Deno.hostname()`,
  'imports from the network': `await import('https://example.com/x.js')`,
  'imports a package': `await import('npm:chalk')`,
  'gives itself more': `new Worker('data:text/javascript,0', { type: 'module', deno: { permissions: { read: true } } })`,
} as const;

test("Deno's permissions alone hold a module that is behind the other walls", { timeout: 60_000 }, async () => {
  const attempts = Object.entries(deeds).map(([name, code]) => `try { ${code}; done.push(${JSON.stringify(name)}); } catch {}`);
  workshop.write('values/a.ts', `const done = [];\n${attempts.join('\n')}\nexport default { done };`);
  workshop.write('values/static.ts', `import p from 'file:///etc/passwd' with { type: 'text' };\nexport default { p };`);
  const guest = `onmessage = async ({ data }) => {
  const attempt = await import(data.module).then((one) => one.default, (error) => ({ refused: error.message }));
  postMessage({ kind: 'result', text: JSON.stringify({ values: attempt }), files: [] });
};`;
  const plugin = join(workshop.plugin, 'helm4', 'ts-values');
  writeFileSync(join(plugin, 'lib', 'guest-values.js'), guest);
  const run = async (name: string): Promise<string> =>
    (await workshop.run(join(plugin, 'bin', 'ts-values'), ['', '', '', `ts://${name}`], { cwd: join(workshop.folder, 'values') })).stdout;
  expect(await run('a.ts')).toBe('{"done":[]}\n');
  expect(await run('static.ts')).toMatch(/"refused":"Requires read access/u);
});
