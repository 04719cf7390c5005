import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../paths.ts';
import { vmalertFlags } from './vmalert-flags.ts';

const members = [0, 1, 2].map((ordinal) => `http://alertmanager-${String(ordinal)}.alertmanager-headless.jobpilot.svc:9093`);

test('docs/scale.md shows the flags that are tried', () => {
  const flags = vmalertFlags({
    rules: '/rules/*.yml',
    store: 'http://vmsingle.storage.svc:8428',
    alertmanagers: members,
    interval: '15s',
    cluster: 'eu-1',
    environment: 'production',
  });
  const page = readFileSync(join(root, 'docs', 'scale.md'), 'utf8');
  expect(flags.filter((flag) => !page.includes(`\n${flag}\n`))).toEqual([]);
});
