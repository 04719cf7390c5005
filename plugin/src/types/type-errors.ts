import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'pathe';
import { isDeno } from '../protocol/is-deno.ts';
import { fileURLToPath, pathToFileURL } from '../protocol/file-urls.ts';
import { Refusal } from '../sandbox/refusal.ts';

/**
 * What TypeScript, as it is built into Deno, has against a module: `values/production.ts:3:5 …`, an error each. YAML files count
 * as data of any type.
 * @throws Refusal without Deno
 */
export function typeErrors(module: string, root: string | undefined): readonly string[] {
  if (!isDeno) throw new Refusal('Types cannot be checked without Deno. Install it, or leave them out with --no-types.');
  const folder = mkdtempSync(join(tmpdir(), 'helm-ts-'));
  try {
    const map = join(folder, 'imports.json');
    writeFileSync(map, JSON.stringify({ imports: standIns(folder, resolve(root ?? dirname(module))) }));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['check', '--quiet', '--no-config', '--no-lock', '--no-remote', '--no-npm', '--import-map', map, resolve(module)],
      { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    );
    return status === 0 ? [] : errorsIn(stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What stands in for files that are no TypeScript: their default export is of any type. */
function standIns(folder: string, root: string): Readonly<Record<string, string>> {
  const data = join(folder, 'data.ts');
  writeFileSync(data, 'const data: any = undefined;\nexport default data;\n');
  const overlay = join(folder, 'overlay.ts');
  writeFileSync(overlay, 'export function defineOverlay<T>(overlay: T): T {\n  return overlay;\n}\n');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.ya?ml$/u.test(name) && !name.includes('node_modules'),
  );
  const target = pathToFileURL(data).href;
  return Object.fromEntries([
    ...files.map((name) => [pathToFileURL(join(root, name)).href, target]),
    ['@helm/ts-helm', pathToFileURL(overlay).href],
  ]);
}

/** Deno prints a message, the line, a mark below it and the place; here the place comes first. */
function errorsIn(text: string): readonly string[] {
  const errors = text.split(/\n\n/u).flatMap((block) => {
    const [, url, position] = /at (file:\/\/\S+?):(\d+:\d+)/u.exec(block) ?? [];
    if (url === undefined || position === undefined) return [];
    const message = block.split('\n').filter((line) => !/^\s+at |^\s*~+\s*$/u.test(line));
    const words = message
      .slice(0, Math.max(1, message.length - 1))
      .map((line) => line.replace(/^(?:TS\d+ )?\[ERROR\]: |^error: /u, '').trim());
    const path = relative(process.cwd(), fileURLToPath(url));
    return [`${path.startsWith('..') ? fileURLToPath(url) : path}:${position}: ${words.join(' ')}`];
  });
  return errors.length > 0 ? errors : [text.trim()];
}
