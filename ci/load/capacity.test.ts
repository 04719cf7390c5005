import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../paths.ts';
import { capacity } from './capacity.ts';

test.skipIf(!existsSync(join(root, '.tools', 'bin', 'prometheus')))(
  'a small load is measured',
  async () => {
    const { series, memory, cores, scrapes } = await capacity({ pods: 4, services: 2 }, { each: 10, every: 1, span: 4 });
    expect(series).toBeGreaterThan(4 * 10);
    expect(memory).toBeGreaterThan(10 * 1024 ** 2);
    expect(cores).toBeGreaterThan(0);
    expect(scrapes).toBeGreaterThan(1);
  },
  240_000,
);
