import { afterAll, describe, expect, test } from 'vitest';
import { chartFiles } from '../differential/chart-files.ts';
import { isRefused, startRenderer, type Outcome } from '../differential/renderer.ts';
import { valuesTexts } from '../differential/values-texts.ts';
import { casesOfFolder } from './cases-of-folder.ts';
import { problemWith, type Made } from './problem-with.ts';

const cases = await casesOfFolder();

describe('what Helm makes of the printed templates', () => {
  const renderer = startRenderer();
  afterAll(async () => renderer.close());

  describe.each(cases)('$name', ({ name, chart, inputs }) => {
    const loaded = renderer.load(name, chartFiles(chart));

    test.each(inputs.map((input) => ({ input, label: JSON.stringify(input.values ?? {}) })))('$label', async ({ input }) => {
      await loaded;
      const { release, namespace, kubeVersion, apiVersions, isUpgrade } = input;
      const told = JSON.parse(JSON.stringify({ release, namespace, kubeVersion, apiVersions, isUpgrade }));
      const answers = await renderer.render(name, { ...told, values: valuesTexts(input.values) });
      expect([problemWith(input, asMade(answers.helm3)), problemWith(input, asMade(answers.helm4))]).toStrictEqual([undefined, undefined]);
    });
  });
});

function asMade(outcome: Outcome): Made {
  return isRefused(outcome) ? { refused: outcome.error } : outcome;
}
