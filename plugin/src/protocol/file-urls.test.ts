import * as node from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileURLToPath, pathToFileURL } from './file-urls.ts';

test('a path leads to its URL and back, also by way of Node', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => !/[/\0]|^\.\.?$/u.test(text) && text.isWellFormed());
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      const path = `/${names.join('/')}`;
      expect(fileURLToPath(pathToFileURL(path))).toBe(path);
      expect(node.fileURLToPath(pathToFileURL(path))).toBe(path);
      expect(fileURLToPath(node.pathToFileURL(path))).toBe(path);
    }),
  );
});

test.for(['https://example.com/a', 'file://server/a', 'file:///a%2Fb'])('%s is no path', (url) => {
  expect(() => fileURLToPath(url)).toThrow(TypeError);
});
