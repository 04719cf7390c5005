import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { helms, plugins } from './workshop.ts';

const folder = join(import.meta.dirname, '..');
const { version }: { readonly version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

test.for(helms.flatMap((helm) => plugins[helm].map((name) => [helm, name] as const)))('%s/%s', ([helm, name]) => {
  const text = readFileSync(join(folder, 'manifests', helm, name, 'plugin.yaml'), 'utf8');
  expect(parse(text)).toMatchObject({ name, version });
  const programs = [...text.matchAll(/bin\/([\w-]+)$/gmu)].map(([, program = '']) => program);
  expect(programs.length).toBeGreaterThan(0);
  expect(programs.filter((program) => !existsSync(join(folder, 'bin', program)))).toEqual([]);
});
