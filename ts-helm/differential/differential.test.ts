import { afterAll, describe, expect, test } from 'vitest';
import { casesOfFolder } from '../cases/cases-of-folder.ts';
import { specCase } from '../cases/case.ts';
import { v } from '../src/values/v.ts';
import { chartFiles } from './chart-files.ts';
import { runDifferential } from './differential.ts';
import { startRenderer } from './renderer.ts';

const unfit: ReadonlySet<string> = new Set([
  // Told a version with a suffix by --kube-version, Helm 3 and Helm 4 hand on different ones.
  'the version of the cluster',
  // It reads a structure of any form as one of its own; the receivers of the monitoring chart, which do so too, have closed schemas.
  'values by their kinds',
]);
const cases = (await casesOfFolder()).filter(({ name }) => !unfit.has(name));

describe('random values', () => {
  const renderer = startRenderer();
  afterAll(async () => renderer.close());

  test.each(cases)('agree on the chart of the case: $name', async ({ chart }) => {
    const { sets, differences } = await runDifferential({ definition: chart, files: chartFiles(chart), sets: 60, seed: 7, renderer });
    expect(differences).toStrictEqual([]);
    expect(sets).toBe(60);
  });

  test('a difference is reported with the smallest values that show it', async () => {
    const declaration = v.object({
      a: v.string().default('x'),
      b: v.string().default('x'),
      section: v.object({ text: v.string().default('x') }),
    });
    const { chart } = specCase('', declaration, ({ a, b, section }) => ({ a, b, text: section.text }), []);
    const files = {
      ...chartFiles(chart),
      'templates/case.yaml':
        'apiVersion: v1\nkind: Case\nmetadata: { name: case }\nspec:\n  a: {{ .Values.a | quote }}\n  b: {{ .Values.b | quote }}\n  text: {{ .Values.section.text }}\n',
    };
    const { differing, differences } = await runDifferential({ definition: chart, files, sets: 300, seed: 1, renderer });
    expect([...differing.keys()]).toContain('documents');
    const values = differences.flatMap(({ sample }) => sample.values.map((one) => JSON.stringify(one)));
    expect(values.filter((one) => !/^\{"section":\{"text":"[^"]{0,12}"\}\}$/u.test(one))).toStrictEqual([]);
  });
});
