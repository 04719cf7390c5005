import { expect, test } from 'vitest';
import { markdownTable } from './markdown-table.ts';

test('numbers stand at the right, and a bar in a cell begins no other', () => {
  expect(
    markdownTable(
      ['Alert', { numbers: 'Cases' }],
      [
        ['`a | b`', '3'],
        ['', '12'],
      ],
    ).split('\n'),
  ).toEqual(['| Alert | Cases |', '| --- | --: |', '| `a \\| b` | 3 |', '|  | 12 |']);
});
