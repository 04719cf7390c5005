import { describe, expect, test } from 'vitest';
import { costTable } from './cost-table.ts';
import { Evaluations } from './evaluations.ts';

const at = (lastEvaluation: string, evaluationTime: number, more: object = {}) => ({ name: 'a', lastEvaluation, evaluationTime, ...more });

describe('the evaluations of groups and rules', () => {
  test('each counts once, the first and none at all do not', () => {
    const seen = new Evaluations();
    for (const one of [at('0001-01-01T00:00:00Z', 0), at('1', 9), at('1', 9), at('2', 1), at('3', 2)]) seen.add(one);
    expect(seen.fewest(1)).toBe(2);
    expect(seen.costs()).toEqual([{ name: 'a', seconds: [1, 2] }]);
  });

  test('the escalation of an alert is a rule of its own', () => {
    const seen = new Evaluations();
    seen.add(at('1', 1));
    seen.add(at('1', 1, { labels: { escalation: 'true' } }));
    expect(seen.costs().map(({ name }) => name)).toEqual(['a', 'a (escalation)']);
  });

  test('while one is missing there are none', () => {
    const seen = new Evaluations();
    for (const when of ['1', '2', '3']) seen.add(at(when, 1));
    expect(seen.fewest(2)).toBe(0);
  });
});

test('the table shows what the rules cost and the share of the interval', () => {
  const { text, share } = costTable(
    { pods: 10, services: 2 },
    {
      series: 5,
      samples: 7,
      processor: 0.75,
      groups: [{ name: 'g', seconds: [0.3, 0.1, 0.2] }],
      rules: [1, 2, 3, 4, 5, 6].map((one) => ({ name: `r${String(one)}`, seconds: [one / 100] })),
      failures: ['X: no'],
      alerts: new Set(['X']),
    },
  );
  expect(share).toBeCloseTo(0.05);
  expect(text).toContain('| g | 100.0 ms | 200.0 ms | 300.0 ms |');
  expect(text).toContain('| r6 | 60.0 ms |');
  expect(text).not.toContain('| r1 |');
  expect(text).toContain('5.0 % of the interval of 15 s; 10 % is the bound.\nFailed: X: no');
});
