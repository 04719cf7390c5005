import { describe, expect, test } from 'vitest';
import { chartEvaluator } from '../differential/evaluated.ts';
import { isList } from '../src/ast/json.ts';
import { casesOfFolder } from './cases-of-folder.ts';
import { problemWith } from './problem-with.ts';

const cases = await casesOfFolder();

test('the folder has cases', () => {
  expect(cases.length).toBeGreaterThan(25);
});

describe.each(cases)('$name', ({ chart, inputs }) => {
  const evaluate = chartEvaluator(chart);

  test.each(inputs.map((input) => ({ input, label: JSON.stringify(input.values ?? {}) })))('$label', ({ input }) => {
    // What `helm template` assumes where a case says nothing.
    const assumed = { release: 'release-name', namespace: 'default', kubeVersion: '1.34.0', apiVersions: [], isUpgrade: false };
    const values = isList(input.values) ? input.values : [input.values ?? {}];
    expect(problemWith(input, evaluate({ values, environment: { ...assumed, ...input } }))).toBeUndefined();
  });
});
