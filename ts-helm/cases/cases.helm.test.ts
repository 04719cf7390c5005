import { afterAll, describe, expect, test } from 'vitest';
import { chartFiles } from '../differential/chart-files.ts';
import { hasRenderer, isRefused, RENDER_PROGRAM, startRenderer } from '../differential/renderer.ts';
import { valuesTexts } from '../differential/values-texts.ts';
import { casesOfFolder } from './cases-of-folder.ts';
import { mismatchWith } from './mismatch-with.ts';
import type { Input } from './case.ts';

const cases = await casesOfFolder();

test('the program that renders with Helm 3 and Helm 4 is there, wherever CI runs', () => {
  expect(hasRenderer() || process.env['CI'] === undefined, `${RENDER_PROGRAM} is missing; build it: node tools/build.ts render`).toBe(true);
});

describe.skipIf(!hasRenderer())('what Helm makes of the printed templates', () => {
  const renderer = hasRenderer() ? startRenderer() : undefined;
  afterAll(async () => renderer?.close());

  describe.each(cases)('$name', ({ name, chart, inputs }) => {
    const loaded = renderer?.load(name, chartFiles(chart));

    test.each(inputs.map((input) => ({ input, label: JSON.stringify(input.values ?? {}) })))('$label', async ({ input }) => {
      await loaded;
      const answers = await renderer?.render(name, { ...besides(input), values: valuesTexts(input.values) });
      for (const outcome of [answers?.helm3, answers?.helm4]) {
        if (outcome === undefined) throw new Error('the renderer gave no answer');
        if ('refused' in input) {
          expect(isRefused(outcome) ? outcome.error : outcome.files).toMatch(input.refused);
          continue;
        }
        if (isRefused(outcome)) throw new Error(outcome.error);
        expect(outcome.documents).toHaveLength(input.documents.length);
        for (const [index, expected] of input.documents.entries()) {
          const mismatch = mismatchWith(expected, outcome.documents[index]?.object ?? null);
          expect(mismatch, JSON.stringify(outcome.files?.['templates/case.yaml'])).toBeUndefined();
        }
      }
    });
  });
});

function besides({ values: _, ...input }: Input): Omit<Input, 'values' | 'documents' | 'refused'> {
  return input;
}
