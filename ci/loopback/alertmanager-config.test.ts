import { describe, expect, it } from 'vitest';
import { at } from '../objects.ts';
import { accountOf, rewriteAlertmanager } from './alertmanager-config.ts';

const addresses = { https: 'https://127.0.0.1:1', smarthost: '127.0.0.1:2' };
const secrets = '/etc/alertmanager/secrets/alertmanager-secrets';
const receiver = {
  name: 'critical',
  email_configs: [{ to: 'oncall@jobpilot.com', smarthost: 'smtp.example.com:587', auth_password_file: `${secrets}/smtp` }],
  slack_configs: [{ channel: '#critical-alerts', api_url_file: `${secrets}/slack`, send_resolved: true }],
  pagerduty_configs: [{ routing_key_file: `${secrets}/pagerduty`, severity: 'critical' }],
  webhook_configs: [{ url_file: `${secrets}/webhook`, max_alerts: 0 }],
};
const config = { global: { smtp_auth_username: 'apikey' }, route: { receiver: 'critical', group_wait: '30s' }, receivers: [receiver] };

describe('rewriteAlertmanager', () => {
  const rewritten = rewriteAlertmanager(config, addresses);

  it('changes addresses and nothing else', () => {
    expect(rewritten.config).toEqual({
      ...config,
      global: {
        ...config.global,
        pagerduty_url: 'https://127.0.0.1:1/v2/enqueue',
        slack_app_url: 'https://127.0.0.1:1/api/chat.postMessage',
      },
      receivers: [{ ...receiver, email_configs: [{ ...receiver.email_configs[0], smarthost: '127.0.0.1:2' }] }],
    });
  });

  it('makes up what the secret files hold', () => {
    expect(rewritten.secrets.get(`${secrets}/slack`)).toBe('https://127.0.0.1:1/slack/slack');
    expect(rewritten.secrets.get(`${secrets}/webhook`)).toBe('https://127.0.0.1:1/webhook/webhook');
    expect(rewritten.secrets.get(`${secrets}/smtp`)).toBe(accountOf(config).password);
    expect(rewritten.routingKeys.get(rewritten.secrets.get(`${secrets}/pagerduty`) ?? '')).toBe('pagerduty');
  });

  it('refuses an integration that nothing stands in for', () => {
    const other = { ...config, receivers: [{ name: 'chat', telegram_configs: [{}] }] };
    expect(() => rewriteAlertmanager(other, addresses)).toThrow('There is no stand-in for telegram_configs of the receiver chat.');
  });
});

describe('accountOf', () => {
  it.each([
    ['the global one', config, 'apikey'],
    ['one of a receiver', { receivers: [{ email_configs: [{ auth_username: 'me' }] }] }, 'me'],
  ])('finds %s', (_name, from, user) => {
    expect(at(accountOf(from), 'user')).toBe(user);
  });

  it('refuses two, or none', () => {
    expect(() => accountOf({})).toThrow('not none');
    expect(() => accountOf({ a: { auth_username: 'me' }, b: { auth_username: 'you' } })).toThrow('not me, you');
  });
});
