import { define, ensure, eq, field, fields, file, items, lines, present, str, text, tpl, v, values, when, yaml } from '@helm/ts-helm';
import { expect, test } from 'vitest';
import { sourceLine } from '../src/ast/source-line.ts';
import { AST, isNode } from '../src/expression/node.ts';
import { each } from '../src/values/each.ts';
import { given } from '../src/values/given.ts';

const all = values(v.object({ name: v.string().default(''), list: v.array(v.string()).default([]), note: v.string().optional() }));
const labels = define('labels', 'Labels.', { name: v.string() }, ({ name }) => ({ name }));

/** What an author writes, in a file of a chart. */
const written: { readonly [name: string]: () => unknown } = {
  'a reference': () => all.name,
  'an operator': () => eq(all.name, 'a'),
  'whether something is there': () => present(all.note),
  'a condition': () => when(eq(all.name, 'a'), 'b'),
  'a value that may be absent': () => given(all.note, (note) => note),
  'a loop': () => each(all.list, 'one', (one) => one),
  'a call of a named template': () => labels({ name: all.name }),
  'a string with placeholders': () => str`a ${all.name}`,
  'a text': () => text`a\n`,
  lines: () => lines('a', all.name),
  'a structure of the user': () => yaml(all.list),
  'items of the user': () => items(all.list),
  'a template of the user': () => tpl(all.name),
  'a file': () => file('a.txt'),
  'a refusal': () => ensure(eq(all.name, 'a'), 'b'),
};

test.each(Object.entries(written))('an error names the line of %s', (_name, make) => {
  const node = make();
  expect(isNode(node) && sourceLine(node[AST].at)).toContain('source-lines.test.ts');
});

test('an error names the line of fields among others', () => {
  const made = { ...field('a', 1), ...fields(labels({ name: 'x' })) };
  const spreads = Object.getOwnPropertySymbols(made).map((key): unknown => Reflect.get(made, key));
  expect(spreads.map((one) => sourceLine(Reflect.get(Object(one), 'at')))).toContainEqual(expect.stringContaining('source-lines.test.ts'));
});
