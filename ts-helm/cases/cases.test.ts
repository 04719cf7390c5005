import { describe, expect, test } from 'vitest';
import { chartEvaluator } from '../differential/evaluated.ts';
import { isList } from '../differential/json.ts';
import type { Input } from './case.ts';
import { casesOfFolder } from './cases-of-folder.ts';
import { mismatchWith } from './mismatch-with.ts';

const cases = await casesOfFolder();

test('the folder has cases', () => {
  expect(cases.length).toBeGreaterThan(20);
});

describe.each(cases)('$name', ({ chart, inputs }) => {
  const evaluate = chartEvaluator(chart);

  test.each(inputs.map((input) => ({ input, label: JSON.stringify(input.values ?? {}) })))('$label', ({ input }) => {
    const made = evaluate({ values: isList(input.values) ? input.values : [input.values ?? {}], environment: environmentOf(input) });
    if ('refused' in input) {
      expect('refused' in made ? made.refused : JSON.stringify(made.documents)).toMatch(input.refused);
      return;
    }
    if ('refused' in made) throw new Error(made.refused);
    expect(made.documents).toHaveLength(input.documents.length);
    for (const [index, expected] of input.documents.entries()) {
      expect(mismatchWith(expected, made.documents[index]?.object ?? null)).toBeUndefined();
    }
  });
});

/** What `helm template` assumes where a case says nothing. */
function environmentOf({
  release = 'release-name',
  namespace = 'default',
  kubeVersion = '1.34.0',
  apiVersions = [],
  isUpgrade = false,
}: Input) {
  return { release, namespace, kubeVersion, apiVersions, isUpgrade };
}
