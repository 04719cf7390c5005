import { describe, expect, test } from 'vitest';
import { AST, isNode, NodeMisuse, type Node } from '../expression/node.ts';
import { eq } from '../expression/operators.ts';
import { each, eachEntry } from './each.ts';
import { given } from './given.ts';
import { readAs } from './reference.ts';
import { v } from './v.ts';
import { values } from './values.ts';

const receiver = v.object({
  to: v.format('email'),
  sendResolved: v.boolean().default(true),
  tls: v.object({ verify: v.boolean().default(true) }).default({}),
  mail: v.object({ subject: v.string().optional() }).optional(),
});
const declaration = v.object({
  replicas: v.integer({ min: 0, max: 9 }).default(3),
  default: v.string().default('x'),
  toJSON: v.string().default('x'),
  section: v.object({ name: v.string().default('a'), host: v.host().optional() }),
  receivers: v.map(receiver).default({}),
  hosts: v.array(v.object({ port: v.port().default(80) })).default([]),
});
const chart = values(declaration);

/** The value as JavaScript writes it into a string. */
function written(value: unknown): string {
  return Reflect.apply(String, undefined, [value]);
}

/** The reference that a node holds, without where it was written. */
function referenceOf(node: Pick<Node<unknown>, typeof AST>): unknown {
  const { at: _at, ...others } = { at: undefined, ...node[AST] };
  return others;
}

describe('a reference', () => {
  test('holds the path, how much of it is certain, and what is known of the value', () => {
    expect(referenceOf(chart.section.name)).toEqual({
      kind: 'reference',
      root: { object: 'Values' },
      path: ['section', 'name'],
      certain: 2,
      facts: { type: 'string', empty: true },
    });
    expect(referenceOf(chart.section.host)).toMatchObject({
      path: ['section', 'host'],
      certain: 1,
      facts: { optional: true, plain: 'alone' },
    });
  });

  test('may be called what JavaScript looks up on anything', () => {
    expect(referenceOf(chart.default)).toMatchObject({ path: ['default'] });
    expect(referenceOf(chart.toJSON)).toMatchObject({ path: ['toJSON'] });
    expect(Reflect.get(chart, 'then')).toBeUndefined();
  });

  test('inside an entry knows the default that Helm does not fill in, and that parents may be absent', () => {
    let found: unknown[] = [];
    each(chart.receivers, 'receiver', (one) => {
      found = [one.to, one.sendResolved, one.tls.verify, one.mail].map((node) => referenceOf(node));
      return one.to;
    });
    expect(found).toMatchObject([
      { root: { variable: 'receiver' }, path: ['to'], certain: 1 },
      { path: ['sendResolved'], certain: 0, facts: { fallback: true } },
      { path: ['tls', 'verify'], certain: 0, facts: { fallback: true } },
      { path: ['mail'], certain: 0, facts: { optional: true } },
    ]);
    expect(found[0]).not.toHaveProperty('facts.fallback');
  });

  test('inside an optional object starts at the variable', () => {
    let found: unknown;
    each(chart.receivers, 'receiver', (one) =>
      given(one.mail, (mail) =>
        given(mail.subject, (subject) => {
          found = referenceOf(subject);
          return subject;
        }),
      ),
    );
    expect(found).toMatchObject({ root: { variable: 'subject' }, path: [] });
  });
});

describe('a reference that is read as one of another declaration', () => {
  test('has its fields and what is known of them; Helm fills in no default there', () => {
    let found: unknown[] = [];
    eachEntry(chart.section, 'setting', (setting) => {
      const tls = readAs(setting, v.object({ verify: v.boolean().default(true) }));
      found = [tls, tls.verify].map((node) => referenceOf(node));
      return 'a';
    });
    expect(found).toMatchObject([
      { root: { variable: 'setting' }, path: [], facts: { type: 'object', empty: true } },
      { root: { variable: 'setting' }, path: ['verify'], certain: 0, facts: { type: 'boolean', fallback: true } },
    ]);
  });

  test('the result of an expression, and what has a default where it may be absent, cannot be', () => {
    const message = 'readAs takes a reference to a value that is there';
    expect(() => readAs(eq(chart.replicas, 3), v.string())).toThrow(message);
    expect(() => each(chart.receivers, 'receiver', (one) => readAs(one.sendResolved, v.string()))).toThrow(message);
  });
});

describe('reading what is not there is an error that names it', () => {
  test.each<readonly [string, () => unknown, RegExp]>([
    ['an unknown field', () => Reflect.get(chart.section, 'nmae'), /the values have no values\.section\.nmae; there are name, host/u],
    ['a field of a leaf', () => Reflect.get(chart.replicas, 'x'), /values\.replicas is a integer, so it has no field x/u],
    ['an entry of a map', () => Reflect.get(chart.receivers, 'ops'), /values\.receivers is a map/u],
    ['a field behind an optional value', () => Reflect.get(chart.section.host, 'x'), /values\.section\.host may be absent.*given/u],
    ['an inherited name', () => Reflect.get(chart, 'constructor'), /the values have no values\.constructor/u],
    [
      'two defaults that differ',
      () => {
        const entry = v.object({ tls: v.object({ verify: v.boolean().default(true) }).default({ verify: false }) });
        return each(values(v.object({ all: v.map(entry).default({}) })).all, 'one', (one) => one.tls.verify);
      },
      /one\.tls\.verify has two defaults, true and, from its parent, false/u,
    ],
  ])('%s', (_what, read, message) => {
    expect(read).toThrow(message);
  });
});

describe('using a node as its value throws and names the expression', () => {
  const equal = eq(chart.replicas, 3);
  const uses: readonly (readonly [string, () => unknown, RegExp])[] = [
    [
      'a template string',
      () => String.raw({ raw: ['', ''] }, chart.section.name),
      /values\.section\.name is known only when the chart is rendered.*a string/u,
    ],
    ['a concatenation', () => written(chart.section.name), /values\.section\.name.*a string/u],
    ['a number', () => Number(chart.replicas), /values\.replicas.*a number/u],
    ['arithmetic', () => Math.max(Number(chart.replicas), 1), /values\.replicas.*a number/u],
    ['JSON', () => JSON.stringify({ a: chart.section }), /values\.section.*JSON/u],
    ['a spread', () => ({ ...chart.section }), /values\.section.*spread or list/u],
    ['Object.keys', () => Object.keys(chart.receivers), /values\.receivers.*spread or list/u],
    ['an assignment', () => Reflect.set(chart.section, 'name', 'b'), /values\.section\.name.*assign/u],
    ['a definition', () => Reflect.defineProperty(chart.section, 'name', { value: 'b' }), /values\.section\.name.*assign/u],
    ['a result in a template string', () => written(equal), /the result of call.*a string/u],
    ['a result as a number', () => Number(equal), /the result of call.*a number/u],
    ['a result in JSON', () => JSON.stringify([equal]), /the result of call.*JSON/u],
  ];

  test.each(uses)('%s', (_what, use, message) => {
    expect(use).toThrow(NodeMisuse);
    expect(use).toThrow(message);
  });

  test('a variable is called by its name', () => {
    expect(() => each(chart.receivers, 'receiver', (one) => written(one.to))).toThrow(/^receiver\.to is known only/u);
  });

  test('a promise does not take it for another', async () => {
    expect(isNode(await Promise.resolve(chart.section))).toBe(true);
  });
});
