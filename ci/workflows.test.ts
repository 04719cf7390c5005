import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { at, isMap } from './objects.ts';
import { root, tool } from './paths.ts';
import { complaintOf, run } from './run.ts';

const workflows = globSync(join(root, '.github', 'workflows', '*.{yaml,yml}')).toSorted();

test('there are workflows', () => {
  expect(workflows.map((file) => basename(file))).toContain('release.yaml');
});

describe.each(workflows)('%s', (file) => {
  const workflow: unknown = parse(readFileSync(file, 'utf8'));

  test('actionlint has no complaint', async () => {
    expect(complaintOf(await run(tool('actionlint'), ['-no-color', file]))).toBe('');
  });

  test('nothing may be written unless a job says so', () => {
    const rights = at(workflow, 'permissions');
    expect(isMap(rights) ? Object.values(rights).filter((right) => right !== 'read' && right !== 'none') : rights).toEqual([]);
  });

  // A tag can be moved. https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions
  test('each action is named by its commit, with its version beside it', () => {
    const actions = [...readFileSync(file, 'utf8').matchAll(/uses: (.+)/gu)].map(([, action]) => action);
    expect(actions.filter((action) => action?.match(/^[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u) === null)).toEqual([]);
  });

  test('no step keeps the credentials of git, or of a pull request from elsewhere', () => {
    const checkouts = [...readFileSync(file, 'utf8').matchAll(/uses: actions\/checkout@[^\n]*\n((?: {8,}[^\n]*\n)+)/gu)].map(
      ([, below]) => below,
    );
    expect(checkouts.filter((below) => below?.includes('persist-credentials: false') !== true)).toEqual([]);
    expect(at(workflow, 'on')).not.toHaveProperty('pull_request_target');
  });
});
