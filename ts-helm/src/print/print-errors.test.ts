import { expect, test } from 'vitest';
import type { Ast } from '../ast/node.ts';
import { define, defineChoice, defineText } from '../chart/define.ts';
import { AST } from '../expression/node.ts';
import { join, lower, sha256sum, splitList } from '../expression/operators.ts';
import { continued, document, field, fields, when } from '../expression/structure.ts';
import { lines, text } from '../expression/text.ts';
import { toAst } from '../expression/to-ast.ts';
import { each, eachOf } from '../values/each.ts';
import { given } from '../values/given.ts';
import { v } from '../values/v.ts';
import { printed, printedHelper, reference } from './testing/printed.ts';

const declaration = v.object({
  on: v.boolean().default(true),
  name: v.string().default(''),
  list: v.array(v.string()).default([]),
  paragraph: v.string({ multiline: true }).default(''),
  paragraphs: v.array(v.string({ multiline: true })).default([]),
  entries: v.map(v.object({ name: v.string().optional() })).default({}),
  place: v.object({ host: v.string().default(''), ports: v.array(v.port()).default([]) }),
  places: v.map(v.object({ host: v.string() })).default({}),
});
const several = defineText('several', 'Lines.', { a: v.string() }, ({ a }) => lines(a, a));
const listed = define('listed', 'Texts.', { texts: v.array(v.string()) }, ({ texts }) => ({ texts }));
const placed = define('placed', 'A place.', { at: v.object({ host: v.format('host'), ports: v.array(v.port()) }) }, ({ at }) => ({
  host: at.host,
}));
const hosted = define('hosted', 'Places.', { places: v.map(v.object({ host: v.format('host') })) }, ({ places }) => ({
  ...fields(each(places, 'place', (place, name) => ({ ...field(name, place.host) }))),
}));
const whole = define('whole', 'A whole.', { whole: v.anyObject() }, ({ whole: value }) => ({ value }));
const looped = defineText('looped', 'Lines.', { list: v.array(v.string()) }, ({ list }) => each(list, 'one', (one) => one));
const served = define('served', 'Served.', { host: v.format('host') }, ({ host }) => ({ host }));
const known = define('known', 'Known.', { a: v.string() }, ({ a }) => ({ a }));

function include(helper: string, given0: { readonly [parameter: string]: Ast }): Ast {
  return { kind: 'include', helper, arguments: given0, result: 'structure', at: { stack: 'Error\n    at file:///chart/labels.ts:7:3' } };
}

const cases: readonly (readonly [string, () => string, string | RegExp])[] = [
  [
    'a variable bound twice',
    () =>
      printed(declaration, ({ list }) => ({
        a: {
          b: [
            written(
              each(list, 'one', () => [
                written(
                  each(list, 'one', (one) => one),
                  9,
                ),
              ]),
              3,
            ),
          ],
        },
      })),
    'the variable oneIndex is already bound around this each, by /chart/a.ts:3:5: give one of them another name; in a.b of app.yaml, written at /chart/a.ts:9:5',
  ],
  [
    'a name that given and a loop share',
    () => printed(declaration, ({ entries }) => [each(entries, 'name', (one) => given(one.name, (name) => name))]),
    /^the variable name is already bound around this given/u,
  ],
  [
    'a value of several lines in a line of a text',
    () => printed(declaration, ({ paragraph }) => ({ a: lines(paragraph, 'last') })),
    /^a placeholder that could hold a line break cannot stand in a line of an indented text; in a of app\.yaml/u,
  ],
  [
    'such a value through functions and a condition',
    () => printed(declaration, ({ paragraphs, on }) => ({ a: lines('first', lower(join(paragraphs, ' ')), when(on, 'then'), 'last') })),
    /^a placeholder that could hold a line break/u,
  ],
  [
    'a helper that makes several lines in a line of a text',
    () => printed(declaration, ({ name }) => ({ a: text`first ${several({ a: name })}\n  last` }), [several]),
    /^a placeholder that could hold a line break/u,
  ],
  [
    'an argument that is not what its parameter is declared as',
    () => printed(declaration, ({ name }) => ({ a: served({ host: name }) }), [served]),
    /^the helper served is written for another host than it is given here, which may be empty: declare .* given; in a of app\.yaml$/u,
  ],
  [
    'an item of an argument that its parameter does not allow',
    () => printed(declaration, ({ paragraph }) => ({ a: listed({ texts: ['x', paragraph] }) }), [listed]),
    /^the helper listed is written for another texts than it is given here, which may hold a line break/u,
  ],
  [
    'a field of an argument that its parameter does not allow',
    () => printed(declaration, ({ name }) => ({ a: placed({ at: { host: name, ports: [1] } }) }), [placed]),
    /^the helper placed is written for another at than it is given here, which may be empty/u,
  ],
  [
    'a field of an object of the values that its parameter does not allow',
    () => printed(declaration, ({ place }) => ({ a: placed({ at: place }) }), [placed]),
    /^the helper placed is written for another at than it is given here, which may be empty/u,
  ],
  [
    'a field of the entries of a map that its parameter does not allow',
    () => printed(declaration, ({ places }) => ({ a: hosted({ places }) }), [hosted]),
    /^the helper hosted is written for another places than it is given here, which may be empty/u,
  ],
  [
    'a list for an object',
    () => printed(declaration, ({ list }) => ({ a: whole({ whole: list }) }), [whole]),
    /^the helper whole is written for another whole than it is given here, which is a list/u,
  ],
  [
    'a list, written where the helper is called, for an object',
    () => printed(declaration, ({ name }) => ({ a: whole({ whole: [name] }) }), [whole]),
    /^the helper whole is written for another whole than it is given here, which is a list/u,
  ],
  [
    'a key that stands twice',
    () => printed(declaration, ({ name }) => ({ a: { b: 1, ...field('b', name) } })),
    /^the key b stands twice in one map; in a of app\.yaml/u,
  ],
  [
    'a value that may be absent, read without given',
    () => printed(v.object({ team: v.string().optional() }), ({ team }) => ({ a: team })),
    /^the value team may be absent: read it through given\(\); in a of app\.yaml$/u,
  ],
  [
    'a text of a loop in a line of a text',
    () => printed(declaration, ({ list }) => ({ a: lines(text`first ${looped({ list })}`, 'last') }), [looped]),
    /^a placeholder that could hold a line break/u,
  ],
  [
    'the parts of a text of several lines',
    () =>
      printed(declaration, ({ paragraph }) => ({
        a: lines(
          eachOf(splitList(paragraph, ','), 'part', (part) => part),
          'last',
        ),
      })),
    /^a placeholder that could hold a line break/u,
  ],
  [
    'an unknown helper',
    () => printed(declaration, () => ({ a: handleOf(include('missing', {})) })),
    /^the chart has no helper missing; in a of app\.yaml, written at \/chart\/labels\.ts:7:3$/u,
  ],
  [
    'missing arguments',
    () => printed(declaration, () => ({ a: handleOf(include('known', {})) }), [known]),
    'the helper known takes a, not no arguments; in a of app.yaml',
  ],
  [
    'other arguments',
    () => printed(declaration, () => ({ a: handleOf(include('known', { b: toAst(1) })) }), [known]),
    'the helper known takes a, not b',
  ],
  [
    'an unbound variable',
    () =>
      printed(declaration, () => ({
        a: handleOf({ kind: 'reference', root: { variable: 'x' }, path: [], certain: 0, facts: { type: 'string' } }),
      })),
    'nothing binds the variable x',
  ],
  [
    'an unknown parameter',
    () =>
      printed(declaration, () => ({
        a: handleOf({ kind: 'reference', root: { argument: 'x' }, path: [], certain: 0, facts: { type: 'string' } }),
      })),
    'x is not a parameter of the helper',
  ],
  [
    'a loop as the value of a field',
    () => printed(declaration, ({ list }) => ({ a: each(list, 'one', (one) => one) })),
    'each cannot be the value of a field: it may make several values, or none; in a of app.yaml',
  ],
  [
    'a string among fields',
    () => printed(declaration, ({ on }) => ({ ...fields(when<object>(on, handleOf(toAst('x')))) })),
    'a literal cannot stand where fields or items are made',
  ],
  [
    'a document inside an expression',
    () => printed(declaration, () => ({ a: sha256sum(document({ a: 1 })) })),
    'document cannot stand inside an expression; in a of app.yaml',
  ],
  [
    'a text whose end YAML would drop',
    () => printed(declaration, ({ on }) => ({ a: lines('x', when(on, text`y`), '') })),
    'the end of a text with control lines could be lost',
  ],
  [
    'more fields of what is no helper',
    () => printed(declaration, ({ entries }) => ({ ...continued(entries, 'a', { b: 1 }) })),
    'the fields of reference cannot go on, those of a helper can; in app.yaml',
  ],
  [
    'more fields of a helper that does not end in their map',
    () => printed(declaration, ({ name }) => ({ ...continued(known({ a: name }), 'a', { b: 1 }) }), [known]),
    'the helper known does not end in a map a that could go on; in app.yaml',
  ],
  [
    'the case that a choice is included by',
    () => {
      const of: Ast = { kind: 'reference', root: { argument: 'case' }, path: [], certain: 0, facts: { type: 'string' } };
      return printedHelper(defineChoice('x', 'X.', {}, { A: () => ({ a: handleOf(of) }) }));
    },
    'case is not a parameter of the helper that it stands in; in a of the helper x',
  ],
  [
    'a parameter called root beside the root',
    () =>
      printedHelper(
        define('x', 'X.', { root: v.string() }, ({ root }) => ({ a: root, b: handleOf(reference(['c'], { type: 'string' })) })),
      ),
    'a helper that reads built-in objects cannot have a parameter called root; in b of the helper x',
  ],
];

test.each(cases)('printing refuses %s and names the place', (_, print, message) => {
  expect(print).toThrow(message);
});

/** The node as if that line of a chart had written it. */
function written(node: { readonly [AST]: Ast }, line: number): { readonly [AST]: Ast } {
  return handleOf({ ...node[AST], at: { stack: `Error\n    at file:///chart/a.ts:${String(line)}:5` } });
}

function handleOf(ast: Ast): { readonly [AST]: Ast } {
  return { [AST]: ast };
}
