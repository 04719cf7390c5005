import { describe, expect, it } from 'vitest';
import { loopbackOnly } from './loopback-only.ts';

const refused: readonly (readonly [string, unknown, string])[] = [
  ['a URL', { url: 'https://events.pagerduty.com/v2/enqueue' }, 'the configuration.url would call events.pagerduty.com'],
  ['a URL with a port', { a: [{ url: 'http://10.0.0.1:80/x' }] }, 'the configuration.a[0].url would call 10.0.0.1'],
  [
    'host:port',
    { global: { smtp_smarthost: 'smtp.example.com:587' } },
    'the configuration.global.smtp_smarthost would call smtp.example.com',
  ],
  ['an IPv6 address', { url: 'http://[2001:db8::1]:80/' }, 'the configuration.url would call [2001:db8::1]'],
  ['a target', { targets: ['postgres:9187'] }, 'the configuration.targets[0] would call postgres'],
];

const accepted: readonly (readonly [string, unknown])[] = [
  ['the loopback address', { url: 'https://127.0.0.1:1234/x', smarthost: 'localhost:25' }],
  ['a link in a message', { title_link: 'https://prometheus.jobpilot.com/' }],
  ['a path and a template', { a: '/etc/x', b: '{{ template "x" . }}: {{ .Status }}' }],
  ['a time of day', { start_time: '08:00' }],
  ['a duration and a number', { a: '5m', b: 9090, c: null }],
];

describe('loopbackOnly', () => {
  it.each(refused)('refuses %s', (_name, config, sentence) => {
    expect(() => {
      loopbackOnly(config);
    }).toThrow(sentence);
  });

  it.each(accepted)('accepts %s', (_name, config) => {
    expect(() => {
      loopbackOnly(config);
    }).not.toThrow();
  });
});
