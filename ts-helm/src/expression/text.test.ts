import { describe, expect, test } from 'vitest';
import type { Ast } from '../ast/node.ts';
import { each } from '../values/each.ts';
import { given } from '../values/given.ts';
import { values } from '../values/values.ts';
import { v } from '../values/v.ts';
import { AST, type Node } from './node.ts';
import { str } from './str.ts';
import { when } from './structure.ts';
import { lines, text } from './text.ts';

const chart = values(
  v.object({
    on: v.boolean().default(true),
    name: v.string().default('a'),
    note: v.string({ multiline: true }).default(''),
    host: v.host().optional(),
    hosts: v.map(v.string()).default({}),
  }),
);

/** The text's lines in short: literals as they are, references as <path>, control nodes as their kind with their lines. */
function shape(node: Node<string>): unknown {
  return shapeOf(node[AST]);
}

function shapeOf(node: Ast): unknown {
  if (node.kind === 'text') return node.lines.map((line) => shapeOf(line));
  if (node.kind === 'join') return node.parts.map((part) => shapeOf(part)).join('');
  if (node.kind === 'literal' && typeof node.value !== 'object') return String(node.value);
  if (node.kind === 'reference') return `<${node.path.join('.')}>`;
  if (node.kind === 'when' || node.kind === 'given') return { [node.kind]: shapeOf(node.then) };
  return node.kind === 'each' ? { each: shapeOf(node.body) } : node.kind;
}

const cases: readonly (readonly [what: string, node: Node<string>, shape: unknown])[] = [
  ['one line', text`a ${chart.name} b`, ['a <name> b']],
  [
    'what a control node makes is as far in as the node',
    text`
      if a:
        ${when(
          chart.on,
          text`b

c
  ${each(chart.hosts, 'host', (host) => host)}
`,
        )}
    `,
    ['if a:', { when: ['  b', '', '  c', { each: ['    <>'] }] }],
  ],
  [
    'the first and last line break and the indentation go',
    text`
        a
          b ${chart.name}

        c
      `,
    ['a', '  b <name>', '', 'c'],
  ],
  [
    'a control node alone on its line makes lines',
    text`
        a
        ${when(chart.on, 'b\nc')}
        d
      `,
    ['a', { when: ['b', 'c'] }, 'd'],
  ],
  [
    'given over a line',
    text`
        ${given(chart.host, (host) => str`at ${host}`)}
      `,
    [{ given: ['at <>'] }],
  ],
  [
    'each over texts',
    text`
        ${each(
          chart.hosts,
          'host',
          (host) => text`
          - ${host}
            x
        `,
        )}
      `,
    [{ each: ['- <>', '  x'] }],
  ],
  ['white space at the end of a line goes', text`a   `, ['a']],
  [
    'a placeholder that starts a line',
    text`
        ${chart.name}: x
      `,
    ['<name>: x'],
  ],
];

describe('text', () => {
  test.each(cases)('%s', (_what, node, expected) => {
    expect(shape(node)).toEqual(expected);
  });

  test('lines stand one below the other', () => {
    expect(
      shape(
        lines(
          'a',
          text`
      b
      c
    `,
          chart.name,
          when(chart.on, 'd'),
        ),
      ),
    ).toEqual(['a', 'b', 'c', '<name>', { when: ['d'] }]);
  });

  test.each<readonly [string, () => unknown]>([
    ['a text', () => text`a ${chart.note}`],
    ['a string', () => str`${chart.note}`],
    ['a literal', () => str`a ${'b\nc'}`],
    ['a text within a line', () => str`a ${text`b`}`],
  ])('a placeholder that could hold a newline is refused: %s', (_what, make) => {
    expect(make).toThrow('a placeholder that could hold a newline cannot stand in a line of text');
  });
});

describe('str', () => {
  test('leaves empty literals out', () => {
    expect(str`${chart.name}${1}`[AST]).toMatchObject({ kind: 'join', parts: [{ kind: 'reference' }, { kind: 'literal', value: 1 }] });
    expect(str``[AST]).toMatchObject({ kind: 'join', parts: [] });
  });
});
