import { expect, test } from 'vitest';
import type { Json } from '../src/ast/facts.ts';
import { compare } from './compare.ts';

const source = 'templates/a.yaml';

function configMap(text: string, key = 'prometheus.yml'): Json {
  return { kind: 'ConfigMap', data: { [key]: text } };
}

const equal: readonly { readonly name: string; readonly ours: Json; readonly theirs: Json }[] = [
  {
    name: 'strings that only a library takes for numbers',
    ours: configMap('a: e3\nb: "."\nc: 1.5\nd: .inf\n'),
    theirs: configMap('a: "e3"\nb: .\nc: 1.50\nd: .INF\n'),
  },
  { name: 'keys in another order', ours: { a: 1, b: [{ c: null, d: true }] }, theirs: { b: [{ d: true, c: null }], a: 1 } },
  { name: 'configuration files in another style', ours: configMap('a: "x"\nb: [1]\n'), theirs: configMap("b:\n  - 1\na: 'x'\n") },
];

test.each(equal)('are equal: $name', ({ ours, theirs }) => {
  expect(compare([{ source, object: ours }], [{ source, object: theirs }])).toBeUndefined();
});

const different: readonly { readonly name: string; readonly ours: Json; readonly theirs: Json; readonly at: string }[] = [
  { name: 'a number and a string', ours: { a: 1 }, theirs: { a: '1' }, at: `${source}[0].a` },
  { name: 'null and absent', ours: { a: { b: null } }, theirs: { a: {} }, at: `${source}[0].a.b` },
  { name: 'an empty map and null', ours: { a: {} }, theirs: { a: null }, at: `${source}[0].a` },
  { name: 'an empty map and an empty list', ours: { a: {} }, theirs: { a: [] }, at: `${source}[0].a` },
  { name: 'the order of items', ours: { a: [1, 2] }, theirs: { a: [2, 1] }, at: `${source}[0].a[0]` },
  {
    name: 'a text that is no configuration file',
    ours: configMap('a: 1\n', 'a.txt'),
    theirs: configMap('a:  1\n', 'a.txt'),
    at: `${source}[0].data.a.txt`,
  },
  { name: 'a boolean of YAML 1.1 and a string', ours: configMap('a: "yes"\n'), theirs: configMap('a: yes\n'), at: 'as YAML 1.1' },
  { name: 'an octal number of YAML 1.2', ours: configMap('a: "0o17"\n'), theirs: configMap('a: 0o17\n'), at: 'as YAML 1.2' },
  { name: 'a configuration file that is not YAML', ours: configMap('a: 1\n'), theirs: configMap('a: [\n'), at: 'as YAML 1.1' },
  { name: 'a key that stands twice', ours: configMap('a: 1\n'), theirs: configMap('a: 1\na: 1\n'), at: 'as YAML 1.1' },
  { name: 'a configuration file without its last newline', ours: configMap('a: 1\n'), theirs: configMap('a: 1'), at: 'its end' },
  { name: 'a key of every object', ours: {}, theirs: { constructor: 1 }, at: `${source}[0].constructor` },
];

test.each(different)('differ: $name', ({ ours, theirs, at }) => {
  expect(compare([{ source, object: ours }], [{ source, object: theirs }])?.at).toContain(at);
});

test('a document that only one side has is a difference', () => {
  expect(compare([{ source, object: {} }], [])).toStrictEqual({ at: `${source}[0]`, evaluated: {}, helm: undefined });
  expect(compare([], [{ source, object: {} }])).toStrictEqual({ at: `${source}[0]`, evaluated: undefined, helm: {} });
});
