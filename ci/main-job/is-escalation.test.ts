import { expect, it } from 'vitest';
import { isEscalation } from './is-escalation.ts';

const pager = { service: 'pagerduty', to: 'FIRST' } as const;
const nextPager = { service: 'pagerduty', to: 'NEXT' } as const;
const webhook = { service: 'webhook', to: 'ALL' } as const;
const escalated = '{"labels":{"alertname":"ServiceDown","escalation":"true"}}';

it.each([
  ['what the next person alone is told', nextPager, 'auth', true],
  ['what the first person is told', pager, 'auth', false],
  ['what everybody is told, with the label', webhook, escalated, true],
  ['what everybody is told, without it', webhook, '{"labels":{"alertname":"ServiceDown"}}', false],
  ['an escalation that went astray', pager, escalated, true],
])('%s: %s', (_name, { service, to }, content, expected) => {
  const delivery = { service, to, content, status: 'firing', key: 'x', id: '1', at: 0 } as const;
  expect(isEscalation(delivery, [nextPager, webhook], [pager, webhook])).toBe(expected);
});
