import { describe, expect, it } from 'vitest';
import { at, configFiles, readObjects } from './objects.ts';

const manifest = `# Source: a
kind: ConfigMap
metadata: { name: blue-rules }
data: { a.yml: "1", b.yml: "2" }
---
# nothing but a comment
---
kind: Service
metadata: { name: x }
`;

describe('readObjects', () => {
  it('reads every object and passes over empty documents', () => {
    expect(readObjects(manifest).map((one) => one['kind'])).toEqual(['ConfigMap', 'Service']);
  });

  it.each([
    ['a key twice', 'a: 1\na: 2\n', 'The rendered YAML is wrong'],
    ['a list', '- a\n', 'a document that is no object'],
    ['broken YAML', 'a: [', 'The rendered YAML is wrong'],
  ])('refuses %s', (_name, text, sentence) => {
    expect(() => readObjects(text)).toThrow(sentence);
  });
});

describe('configFiles', () => {
  it('finds files by their key and their ConfigMap', () => {
    const objects = readObjects(manifest);
    expect([...configFiles(objects, (_key, name) => name.endsWith('rules'))]).toEqual([
      ['a.yml', '1'],
      ['b.yml', '2'],
    ]);
    expect([...configFiles(objects, (key) => key === 'b.yml')]).toEqual([['b.yml', '2']]);
  });
});

describe('at', () => {
  const value = { a: [{ b: 1 }] };
  it.each([
    [['a', 0, 'b'], 1],
    [['a', 1, 'b'], undefined],
    [['a', 'b'], undefined],
    [['c'], undefined],
    [[], value],
  ])('%j', (path, wanted) => {
    expect(at(value, ...path)).toEqual(wanted);
  });
});
