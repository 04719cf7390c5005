import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { root } from './paths.ts';
import { run } from './run.ts';

// Each renders the chart twice.
vi.setConfig({ testTimeout: 60_000 });

const diff = (...names: readonly string[]) => run(process.execPath, [join(root, 'ci', 'environments-diff.ts'), ...names]);

test('what production has beside staging', async () => {
  const { status, stdout } = await diff('staging', 'production');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^~ StatefulSet prometheus \(jobpilot\)\n(?: .*\n)*? +spec\.replicas: 1 → 2$/mu);
  expect(stdout).toMatch(/^\+ Ingress grafana \(jobpilot\)$/mu);
});

test('an environment beside itself', async () => {
  expect(await diff('dev', 'dev')).toMatchObject({ status: 0, stdout: 'Nothing changes.\n' });
});

test.for([[['staging', 'prod'], 'Cannot use the environment prod:'] as const, [['staging'], 'Cannot use no environment:'] as const])(
  '%s is refused',
  async ([names, message]) => {
    const { status, stderr } = await diff(...names);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`${message} name one of examples/, which are dev, production`)]);
  },
);
