import { expect, it } from 'vitest';
import { withoutGivenUp } from './numbered-scrapes.ts';

it.each([
  ['nothing failed: all are lost', [1000, 2000], [], [1000, 2000]],
  ['one that began shortly before was given up', [1000, 5000], [900], [5000]],
  ['each that failed accounts for one', [1000, 1100], [900], [1100]],
  ['one that began later, or long before, is another', [3000], [500, 3100], [3000]],
])('%s', (_name, missing, failed, lost) => {
  expect(withoutGivenUp(missing, failed)).toEqual(lost);
});
