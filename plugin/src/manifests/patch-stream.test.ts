import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import type { DataMap } from '../values/merged.ts';
import { FILENAME } from './filename-annotation.ts';
import { patchStream } from './patch-stream.ts';

const text = `---
# Source: web/templates/a.yaml
apiVersion: v1
kind: ConfigMap # of the web
metadata:
  name: a
  annotations:
    # Where it came from.
    ${FILENAME}: 'templates/a.yaml'
data:
  # A word.
  key: "yes"   # quoted
  list: [1,   2]
---
apiVersion: v1
kind: Secret
metadata:
  name: b
`;

/** A patch that changes the first manifest. */
function changing(
  change: (manifest: DataMap) => DataMap,
): (manifests: readonly DataMap[]) => Promise<{ index: number; object: DataMap }[]> {
  return (manifests) => Promise.resolve(manifests.map((object, index) => ({ index, object: index === 0 ? change(object) : object })));
}

test('what is not changed stays byte for byte', async () => {
  expect(
    await patchStream(
      text,
      changing((one) => one),
    ),
  ).toBe(text);
});

test('a changed word changes only that word', async () => {
  const patched = await patchStream(
    text,
    changing((one) => ({ ...one, data: { key: 'no', list: [1, 2] } })),
  );
  expect(patched).toBe(text.replace('"yes"   #', '"no"   #'));
});

test('an added field leaves comments where they are', async () => {
  const patched = await patchStream(
    text,
    changing((one) => ({ ...one, data: { key: 'yes', list: [1, 2], more: { a: 'on' } } })),
  );
  for (const comment of ['# Source: web/templates/a.yaml', '# of the web', '# Where it came from.', '# A word.', '# quoted'])
    expect(patched).toContain(comment);
  expect(patched).toContain('more:\n    a: "on"');
});

test("Helm's annotation is not shown, and not lost even where all annotations are", async () => {
  const patched = await patchStream(text, async (manifests) => {
    expect(JSON.stringify(manifests)).not.toContain(FILENAME);
    return manifests.map((one, index) => ({ index, object: { ...one, metadata: { name: 'new' } } }));
  });
  expect(parseAllDocuments(patched).map((document) => document.toJS().metadata)).toEqual([
    { name: 'new', annotations: { [FILENAME]: 'templates/a.yaml' } },
    { name: 'new' },
  ]);
});

test('manifests come in the order in which they are returned, new ones with them', async () => {
  const added = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'c' } };
  const patched = await patchStream(text, async ([, second]) => [
    { index: -1, object: added },
    { index: 1, object: second ?? {} },
  ]);
  expect(parseAllDocuments(patched).map((document) => document.toJS().kind)).toEqual(['Service', 'Secret']);
});

const octal = `apiVersion: v1
kind: Pod
spec:
  hostNetwork: yes
  mode: 0400
  id: 1_000
  at: 12:30:45
  0x1f: 1
`;

test.each([
  ['adds', { hostNetwork: true, mode: 256, id: 1000, at: '12:30:45', '31': 1, more: ['yes'] }, `  more:\n    - "yes"\n`],
  ['removes', { hostNetwork: true, mode: 256, id: 1000, at: '12:30:45' }, ''],
  ['changes', { hostNetwork: true, mode: 256, id: 1000, at: '12:30:45', '31': ['on'] }, `- "on"\n`],
])('a patch that %s something sees what Kubernetes reads, and leaves the form of the rest', async (_, spec, end) => {
  const patched = await patchStream(octal, ([object]) => {
    expect(object?.['spec']).toEqual({ hostNetwork: true, mode: 256, id: 1000, at: '12:30:45', '31': 1 });
    return Promise.resolve([{ index: 0, object: { ...object, spec } }]);
  });
  for (const line of ['hostNetwork: yes', 'mode: 0400', 'id: 1_000']) expect(patched).toContain(`\n  ${line}\n`);
  expect(patched.endsWith(end)).toBe(true);
  expect(parseAllDocuments(patched, { version: '1.1', logLevel: 'silent' })[0]?.errors).toEqual([]);
  expect(patched.match(/31|0x1f/gu) ?? []).toHaveLength('31' in spec ? 1 : 0);
});

test('what is no manifest is refused', async () => {
  await expect(patchStream(text, async () => [{ index: -1, object: { a: 1 } }])).rejects.toThrow(
    'The patch returned as manifest 1 what is none',
  );
  await expect(patchStream('a: [', async () => [])).rejects.toThrow('Cannot read document 1 of the manifests');
});

test('any change of plain data arrives, and nothing else changes', async () => {
  const data = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,5}$/u),
    fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.string({ unit: 'grapheme-ascii' }),
      fc.array(fc.integer(), { maxLength: 3 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(data, data, async (before, after) => {
      const manifest = { apiVersion: 'v1', kind: 'ConfigMap', before, data: before };
      const patched = await patchStream(
        stringify(manifest, { version: '1.1' }),
        changing((one) => ({ ...one, data: after })),
      );
      expect(parseAllDocuments(patched, { version: '1.1' })[0]?.toJS()).toEqual({ ...manifest, data: after });
    }),
  );
});
