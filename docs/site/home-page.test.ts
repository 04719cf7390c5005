import { expect, test } from 'vitest';
import { homePage } from './home-page.ts';

const readme =
  '| time, as a share of the compared chart | 0.58 | ≤ 0.40 |\n| memory, as a share of the compared chart | 0.664 | ≤ 0.70 |\n';

test('figures come from the README and the sources', () => {
  expect(homePage({ home: '%time%, %memory%, %values%: 5%', readme, counts: { values: 1417 } })).toBe('58 %, 66 %, 1,417: 5%');
});

test.each([
  ['%size%', readme, 'there is no figure size; there are time, memory, values'],
  ['%time%', '', 'README.md has no figure for "time, as a share of the compared chart"'],
])('%s is refused where it is not there', (home, text, message) => {
  expect(() => homePage({ home, readme: text, counts: { values: 1 } })).toThrow(message);
});
