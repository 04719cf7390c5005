import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { helms, template } from '../helm.ts';
import { chart, root } from '../paths.ts';
import { Renderer } from '../renderer.ts';

/** A values file that must be refused, with what its first comments say about that. */
interface Refused {
  readonly name: string;
  readonly file: string;
  readonly values: string;
  readonly message: RegExp;
  readonly phase: string;
}

function read(file: string): Refused {
  const values = readFileSync(file, 'utf8');
  const [, message] = /^# message: (.+)$/mu.exec(values) ?? [];
  const [, phase = 'schema'] = /^# phase: (schema|render)$/mu.exec(values) ?? [];
  if (message === undefined) throw new Error(`${file} has no comment "# message: …" that says what Helm must say.`);
  return { name: basename(file, '.yaml'), file, values, message: new RegExp(message, 'u'), phase };
}

const all = globSync(join(root, 'values-schema', 'refused', '*.yaml'))
  .toSorted()
  .map(read);

describe('values that are refused', () => {
  const renderer = new Renderer(chart);

  afterAll(() => {
    renderer.close();
  });

  it('are at least forty', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
  });

  for (const helm of helms) {
    it.each(all)(`$name, by ${helm}`, async ({ values, message, phase }) => {
      const { [helm]: answer } = await renderer.render({ values: [values] });
      expect(answer.phase).toBe(phase);
      expect(answer.error).toMatch(message);
    });

    it.each(all.filter((_one, index) => index % 8 === 0))(`$name, by the command line of ${helm}`, async ({ file, message }) => {
      const ended = await template(helm, [file]);
      expect(ended.status).not.toBe(0);
      expect(ended.stderr).toMatch(message);
    });
  }
});
