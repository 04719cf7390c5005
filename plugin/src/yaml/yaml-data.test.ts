import { expect, test } from 'vitest';
import { yamlData } from './yaml-data.ts';

test.for([
  ['a: 1\nb: [x, z]', { a: 1, b: ['x', 'z'] }],
  ['a: &x {k: 1}\nb:\n  <<: *x\n  m: 2', { a: { k: 1 }, b: { k: 1, m: 2 } }],
  ['', null],
  ['a: yes\nb: 010\nc: 2001-01-01', { a: true, b: 8, c: '2001-01-01' }],
  ['%YAML 1.2\n---\na: off', { a: false }],
  ['yes: 1\n0400: 2\n1.50: 3', { true: 1, 256: 2, 1.5: 3 }],
] as const)('%j', ([text, data]) => {
  expect(yamlData(text, 'a.yaml')).toEqual(data);
});

test.for([
  ['a: 1\na: 2', 'a.yaml:2: Map keys must be unique'],
  ['a: !x 1', 'a.yaml:1: Unresolved tag'],
  ['a: [', 'a.yaml:1: '],
  ['a: 1\n---\nb: 1', 'a.yaml:2: '],
  ['__proto__: 1', 'a.yaml:1: the key __proto__'],
  ['a: 1\n~: 2', 'a.yaml:2: a key must be a string'],
  ['a: [\n .inf]', 'a.yaml:2: .inf is no number that Helm can hold'],
  ['a: .nan', 'a.yaml:1: .nan is no number'],
  ['a: !!binary aGVsbG8=', 'a.yaml:1: Unresolved tag'],
  ['? [1]\n: 2', 'a.yaml:1: a key must be a string'],
])('%j is refused', ([text, message]) => {
  expect(() => yamlData(text ?? '', 'a.yaml')).toThrow(message);
});
