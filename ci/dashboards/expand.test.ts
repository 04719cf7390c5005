import { describe, expect, test } from 'vitest';
import { expand } from './expand.ts';

describe('variables of a query', () => {
  test.each([
    ['up', 'up'],
    [`up{namespace=~'$namespace'}`, `up{namespace=~'jobpilot'}`],
    ['rate(a[$__rate_interval])', 'rate(a[1m])'],
    [`up{namespace="\${namespace}_$namespace"}`, 'up{namespace="jobpilot_jobpilot"}'],
  ])('%s', (query, expanded) => {
    expect(expand(query, { namespace: 'jobpilot', __rate_interval: '1m' })).toBe(expanded);
  });

  test('one that the dashboard does not have is refused', () => {
    expect(() => expand('up{service="$service"}', {})).toThrow('no variable service');
  });
});
