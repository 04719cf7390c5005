import { afterAll, beforeAll, expect, test } from 'vitest';
import { yamlData } from '../src/yaml/yaml-data.ts';
import { patchStream } from '../src/manifests/patch-stream.ts';
import { helms, Workshop } from './workshop.ts';

const workshop = new Workshop();
beforeAll(() => {
  workshop.write('chart/Chart.yaml', 'apiVersion: v2\nname: chart\nversion: 0.1.0\n');
  workshop.write('chart/templates/a.yaml', 'data: {{ toJson .Values.v | quote }}\n');
});
afterAll(() => {
  workshop[Symbol.dispose]();
});

/** Plain scalars as people write them, and each way in which YAML 1.1, 1.2 and go-yaml differ. */
const scalars: readonly string[] = `
yes|Yes|YES|yEs|no|on|On|off|OFF|y|Y|n|N|true|True|FALSE|tRUE|~|null|Null|NULL|nil|""|=
0400|0o14|0O14|0o9|-010|+010|089|0_1|00|0|-0|1_000|1__0|1_|_1|-_1|+12|-|+|-_
0x1F|-0x1f|0X1f|0x1_f|0_x1f|0x|0b101|-0b101|0B11|0b2
9223372036854775807|12345678901234567890|123456789012345678901234567890|0xfffffffffffffffff|07777777777777777777777777
1e3|1E5|1.5e3|1e+21|1e-7|.5|.5e3|._5|.5_0|+.5|-.5|1.|1.e2|1_0.5|1.5_0|.|1.2.3|e3|1e
2001-01-01|2001-01-01T00:00:00Z|2001-12-14 21:59:43.10 -5:00|12:30:45|190:20:30|190:20:30.15|1.10|1.30.0
"yes"|'0400'|!!str yes|!!int "12"|!!float 12|word|two words
`
  .trim()
  .split(/[|\n]/u);

test.for(helms)('%s: YAML is read as Helm reads it', async (helm) => {
  const text = `v:\n${scalars.map((one) => `  - ${one}\n`).join('')}`;
  const { stdout, stderr } = await workshop.helm(helm, 'template', `${workshop.folder}/chart`, '-f', workshop.write('v.yaml', text));
  expect(stderr).toBe('');
  const quoted = /data: (".*")/u.exec(stdout)?.[1] ?? '""';
  const theirs: unknown[] = JSON.parse(JSON.parse(quoted));
  const ours: unknown[] = JSON.parse(JSON.stringify(yamlData(text, 'v.yaml'))).v;
  expect(ours.map((value, index) => [scalars[index], value])).toEqual(theirs.map((value, index) => [scalars[index], value]));
});

/** The same as values of a manifest, of which a patch changes others: Helm reads what comes out as what went in. */
test('a patch leaves what Helm reads', async () => {
  const text = `apiVersion: v1\nkind: A\n0400: 1\nv:\n${scalars.map((one) => `  - ${one}\n`).join('')}`;
  const before = await read(text);
  for (const added of [{ kind: 'B' }, { kind: 'A', more: { a: 'x' } }]) {
    const patched = await patchStream(text, ([object]) => Promise.resolve([{ index: 0, object: { ...object, ...added } }]));
    expect(await read(patched)).toEqual({ ...before, ...added });
  }
});

test('a patch writes what Helm reads as the same', async () => {
  const strings = [...scalars.map((one) => one.replaceAll(/["']/gu, '')), 'a\n', ' a', 'a: b', '# a'];
  const changes = [{ v: [...strings, 256, 1e21, true, null, -1.5] }, { v: [...strings.toReversed(), 0] }];
  const patched = await patchStream('apiVersion: v1\nkind: A\n', () =>
    Promise.resolve(changes.map((change, index) => ({ index: index === 0 ? 0 : -1, object: { apiVersion: 'v1', kind: 'A', ...change } }))),
  );
  const [, first, second] = patched.split('---\n');
  expect([await read(first), await read(second)]).toMatchObject(changes);
});

async function read(text = ''): Promise<Record<string, unknown>> {
  const values = workshop.write('manifest.yaml', `v:\n${text.replaceAll(/^(?:---$)?/gmu, '  ')}`);
  const { stdout, stderr } = await workshop.helm('helm4', 'template', `${workshop.folder}/chart`, '-f', values);
  expect(stderr).toBe('');
  return JSON.parse(JSON.parse(/data: (".*")/u.exec(stdout)?.[1] ?? '""'));
}
