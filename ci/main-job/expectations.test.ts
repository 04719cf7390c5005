import { describe, expect, it } from 'vitest';
import type { Notification } from '../loopback/notification.ts';
import { allTold, exactlyOnce, sameKeys } from './expectations.ts';

const slack: Notification = {
  service: 'slack',
  to: '#critical-alerts',
  status: 'firing',
  key: 'a',
  content: 'auth and web-app',
  id: '1',
  at: 0,
};
const oncall = { service: 'slack', to: '#critical-alerts' } as const;
const wanted = { status: 'firing', services: ['auth', 'web-app'] } as const;

const cases: readonly (readonly [string, readonly Notification[], readonly boolean[]])[] = [
  ['one notification of all services', [slack], [true, true]],
  [
    'one notification a service',
    [
      { ...slack, content: 'auth' },
      { ...slack, content: 'web-app' },
    ],
    [true, true],
  ],
  ['none', [], [false, true]],
  ['a longer name', [{ ...slack, content: 'auth-proxy, web-app' }], [false, true]],
  ['a service is missing', [{ ...slack, content: 'auth' }], [false, true]],
  ['a second one', [slack, slack], [false, true]],
  ['another channel', [slack, { ...slack, to: '#alerts' }], [true, false]],
  ['another service', [slack, { ...slack, service: 'webhook' }], [true, false]],
  ['another status', [slack, { ...slack, status: 'resolved' }], [true, false]],
];

describe('exactlyOnce', () => {
  it.each(cases)('%s', (_name, arrived, passed) => {
    expect(exactlyOnce('x', arrived, [oncall], wanted).map((row) => row.passed)).toEqual(passed);
  });
});

describe('allTold', () => {
  const auth = { ...slack, content: 'auth' };
  it.each([
    ['one notification of all services', [slack], true],
    ['one notification a service', [auth, { ...slack, content: 'web-app' }], true],
    ['more than that', [slack, slack, auth], true],
    ['none', [], false],
    ['a service is missing', [auth], false],
    ['a service is told of elsewhere', [auth, { ...slack, to: '#alerts' }], false],
    ['another status', [auth, { ...slack, status: 'resolved' as const }], false],
  ])('%s', (_name, arrived, told) => {
    expect(allTold(arrived, [oncall], wanted)).toBe(told);
  });
});

describe('sameKeys', () => {
  it.each([
    ['the same', 'a', true],
    ['another', 'b', false],
  ])('%s', (_name, key, passed) => {
    expect(sameKeys([slack, { ...slack, status: 'resolved', key }], 'slack', '#critical-alerts').passed).toBe(passed);
  });
});
