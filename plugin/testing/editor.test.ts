import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { helms, root, Workshop } from './workshop.ts';

const workshop = new Workshop();
beforeAll(() => workshop.install(), 120_000);
afterAll(() => {
  workshop[Symbol.dispose]();
});

async function typeErrors(folder: string): Promise<string> {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  return (await workshop.run(process.execPath, [tsc, '--project', folder])).stdout;
}

/** A word of a file is misspelt; what TypeScript says of it is what an editor marks. */
async function saidOf(file: string, right: string, wrong: string): Promise<string> {
  const text = readFileSync(join(workshop.folder, file), 'utf8');
  expect(text).toContain(right);
  workshop.write(file, text.replace(right, wrong));
  return typeErrors(join(workshop.folder, file, '..'));
}

test.for(helms)('%s: an editor checks a new chart and a new patch', { timeout: 120_000 }, async (helm) => {
  expect(await workshop.helm(helm, 'ts', 'init', 'chart', `${helm}/shop`)).toMatchObject({ status: 0 });
  expect(await workshop.helm(helm, 'ts', 'init', 'patch', `${helm}/patches/all.ts`)).toMatchObject({ status: 0 });
  for (const folder of ['shop', 'patches']) expect(await typeErrors(join(workshop.folder, helm, folder))).toBe('');
  expect(await workshop.helm(helm, 'ts', 'template', `${helm}/shop/chart.ts`, 'x')).toMatchObject({ status: 0 });
  const patch = workshop.patchedBy(helm, `${helm}/patches/all.ts`);
  expect(await workshop.helm(helm, 'ts', 'build', `${helm}/shop/chart.ts`, '-d', helm)).toMatchObject({ status: 0 });
  const { stdout } = await workshop.helm(helm, 'template', 'x', join(workshop.folder, helm, 'shop'), ...patch);
  expect(stdout).toContain('revisionHistoryLimit: 3');
  expect(await saidOf(`${helm}/shop/chart.ts`, 'values.replicas', 'values.replicsa')).toContain("Did you mean 'replicas'?");
  expect(await saidOf(`${helm}/patches/all.ts`, 'spec.revisionHistoryLimit', 'spec.revisionHistoryLimt')).toContain(
    "Did you mean 'revisionHistoryLimit'?",
  );
});
