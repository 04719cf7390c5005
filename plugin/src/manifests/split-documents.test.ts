import { expect, test } from 'vitest';
import { splitDocuments } from './split-documents.ts';

test.for([
  ['one', 'a: 1\n', ['a: 1\n']],
  ['several, with empty ones between', '---\na: 1\n---\n---\n\n---\nb: 2\n', ['a: 1\n', 'b: 2\n']],
  ['a comment behind the separator', '--- # x\na: 1\n', ['# x\na: 1\n']],
  ['dashes in a block of text', 'a: |\n  ---\n  x\n', ['a: |\n  ---\n  x\n']],
  ['dashes at the start of a word', '---a: 1\n', ['---a: 1\n']],
  ['lines that end in CRLF', '---\r\na: 1\r\n---\r\nb: 2\r\n', ['a: 1\r\n', 'b: 2\r\n']],
  ['nothing', '\n', []],
] as const)('%s', ([, text, documents]) => {
  expect(splitDocuments(text)).toEqual(documents);
});
