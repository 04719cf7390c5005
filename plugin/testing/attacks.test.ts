import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attack } from './attack.ts';
import { attacksOnBounds } from './attacks-on-bounds.ts';
import { attacksOnFiles } from './attacks-on-files.ts';
import { attacksOnImports } from './attacks-on-imports.ts';
import { attacksOnOutput } from './attacks-on-output.ts';
import { attacksOnRuntime } from './attacks-on-runtime.ts';
import { Workshop, type Ended } from './workshop.ts';

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => {
  workshop[Symbol.dispose]();
});

let count = 0;

function run({ module, command, files = {}, links = {} }: Attack): Promise<Ended> {
  count += 1;
  const folder = `attack-${String(count)}`;
  workshop.write(`${folder}/values/attack.ts`, module);
  for (const [path, text] of Object.entries(files)) workshop.write(`${folder}/${path}`, text);
  for (const [path, target] of Object.entries(links)) workshop.link(`${folder}/${path}`, target);
  const cwd = join(workshop.folder, folder);
  // A chart may take three times as long as values.
  if (command !== undefined)
    return workshop.run(join(workshop.plugin, 'helm4', 'ts', 'bin', 'ts'), [command, 'values/attack.ts'], {
      cwd,
      env: { HELM_TS_TIMEOUT: '2' },
    });
  const program = join(workshop.plugin, 'helm4', 'ts-values', 'bin', 'ts-values');
  return workshop.run(program, ['', '', '', 'ts://values/attack.ts'], { cwd });
}

/** The limit of five seconds, and what a busy machine adds. */
const BOUND = 20_000;

const groups = {
  imports: attacksOnImports,
  files: attacksOnFiles,
  runtime: attacksOnRuntime,
  bounds: attacksOnBounds,
  output: attacksOnOutput,
};

describe.each(Object.entries(groups))('attacks on %s', (_, attacks) => {
  test.for(attacks)('$name', { timeout: BOUND + 10_000 }, async (attack) => {
    const { status, stdout, stderr, milliseconds } = await run(attack);
    expect(stderr).toMatch(attack.message);
    expect(stderr).not.toMatch(/fault of the plugin/u);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(milliseconds).toBeLessThan(BOUND);
  });
});

test('there are at least 30', () => {
  expect(Object.values(groups).flat().length).toBeGreaterThanOrEqual(30);
});
