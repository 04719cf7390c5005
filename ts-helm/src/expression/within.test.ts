import { describe, expect, test } from 'vitest';
import { reference } from '../values/reference.ts';
import { v } from '../values/v.ts';
import { values as valuesOf } from '../values/values.ts';
import { AST } from './node.ts';
import { str } from './str.ts';
import { typed } from './structure.ts';
import { rebase, within } from './within.ts';

const values = valuesOf(
  v.object({
    alert: v.object({ severity: v.choice('warning', 'critical').default('warning'), limit: v.integer().optional() }),
    other: v.string().default(''),
  }),
);

describe('within', () => {
  test('reads what lies below the value through the variable, and leaves the rest alone', () => {
    const node = within<unknown>(values.alert, 'alert', { severity: values.alert.severity, name: str`${values.other}-x` })[AST];
    expect(JSON.parse(JSON.stringify(node))).toMatchObject({
      kind: 'given',
      variable: 'alert',
      value: { root: { object: 'Values' }, path: ['alert'], facts: { empty: false } },
      then: {
        fields: [
          { key: 'severity', value: { root: { variable: 'alert' }, path: ['severity'], certain: 1 } },
          { key: 'name', value: { parts: [{ root: { object: 'Values' }, path: ['other'] }, { value: '-x' }] } },
        ],
      },
    });
  });

  test('says that an object may be empty, which `with` would take for absent', () => {
    const { none } = valuesOf(v.object({ none: v.object({ limit: v.integer().optional() }) }));
    expect(JSON.parse(JSON.stringify(within<unknown>(none, 'none', { a: 1 })[AST]))).toMatchObject({ value: { facts: { empty: true } } });
  });

  test('keeps what is known of an optional value', () => {
    const node = within<unknown>(values.alert, 'alert', { limit: values.alert.limit })[AST];
    expect(JSON.parse(JSON.stringify(node))).toMatchObject({
      then: { fields: [{ value: { root: { variable: 'alert' }, path: ['limit'], certain: 0, facts: { optional: true } } }] },
    });
  });

  test('refuses what is no reference', () => {
    expect(() => within(typed<object>({}), 'none', '')).toThrow("within(…, 'none') takes a reference to a value that is always there");
  });
});

describe('rebase', () => {
  const declared = v.object({});
  const other = reference<typeof declared>(declared.spec, { argument: 'alert' }, false);

  test('reads what lies below the value below the other, and leaves the rest alone', () => {
    const node = rebase<unknown>(values.alert, other, { severity: values.alert.severity, name: values.other })[AST];
    expect(JSON.parse(JSON.stringify(node))).toMatchObject({
      kind: 'map',
      fields: [
        { key: 'severity', value: { root: { argument: 'alert' }, path: ['severity'], certain: 1 } },
        { key: 'name', value: { root: { object: 'Values' }, path: ['other'] } },
      ],
    });
  });

  test('refuses what is no reference', () => {
    expect(() => rebase(values.alert, typed<object>({}), '')).toThrow('rebase takes references, not map');
  });
});
