import { expect, test } from 'vitest';
import { markdownTable } from './markdown-table.ts';

test('numbers stand at the right, and a bar in a cell begins no other', () => {
  expect(
    markdownTable(
      ['trial', { numbers: 'lost' }],
      [
        ['`a | b`', '3'],
        ['', '12'],
      ],
    ).split('\n'),
  ).toEqual(['| trial | lost |', '| --- | --: |', '| `a \\| b` | 3 |', '|  | 12 |']);
});
