import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'notifications-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Labels {
  readonly [label: string]: string;
}

const group: Labels = { alertname: 'HighErrorRate', cluster: 'eu "1" + west', namespace: 'jobpilot', service: 'web-app' };

interface Told {
  readonly status: 'firing' | 'resolved';
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly startsAt: string;
  readonly endsAt: string;
}

function alert(status: Told['status'], annotations: Labels = {}): Told {
  return {
    status,
    labels: { ...group, severity: 'warning' },
    annotations: { summary: 'web-app fails', description: '7.25 % of its requests fail.', ...annotations },
    startsAt: '2026-11-24T10:00:00+01:00',
    endsAt: '2026-11-24T11:30:00+01:00',
  };
}

/** https://pkg.go.dev/github.com/prometheus/alertmanager/template#Data */
function data(alerts: readonly Told[], commonLabels: Labels = { ...group, severity: 'warning' }) {
  const status = alerts.some((one) => one.status === 'firing') ? 'firing' : 'resolved';
  return { receiver: 'on call', status, alerts, groupLabels: group, commonLabels, externalURL: 'https://alertmanager.jobpilot.com' };
}

const links = { runbook_url: 'https://docs.jobpilot.com/r', dashboard_url: 'https://grafana.jobpilot.com/d/x' };
const silence =
  'https://alertmanager.jobpilot.com/#/silences/new?filter=%7Balertname%3D%22HighErrorRate%22%2Ccluster%3D%22eu%20%5C%221%5C%22%20%2B%20west%22%2Cnamespace%3D%22jobpilot%22%2Cservice%3D%22web-app%22%7D';
const facts = 'Severity warning, namespace jobpilot, service web-app, since 2026-11-24 09:00 UTC';

const one = data([alert('firing', links)]);
const many = data([alert('firing'), alert('firing'), alert('resolved')]);
const mixed = data([alert('firing'), alert('firing')], {});
const escalated = data([alert('firing')], { ...group, severity: 'critical', escalation: 'true', environment: 'production' });
const over = data([alert('resolved')]);

const titles = [
  ['one alert', one, '[FIRING:1] WARNING HighErrorRate web-app'],
  ['some of whose alerts are over', many, '[FIRING:2] WARNING HighErrorRate web-app'],
  ['alerts that share no label', mixed, '[FIRING:2] 2 alerts'],
  ['an escalation', escalated, '[FIRING:1] ESCALATED CRITICAL HighErrorRate web-app (production)'],
  ['alerts that are over', over, '[RESOLVED] WARNING HighErrorRate web-app'],
] as const;

/** What Alertmanager makes of a template. */
function written(template: string, of: object, type: 'html' | 'text' = 'text'): string {
  const file = join(folder, 'data.json');
  writeFileSync(file, JSON.stringify(of));
  const text = `--template.text={{ template "${template}" . }}`;
  const given = ['template', 'render', `--template.glob=${path('*.tmpl')}`, `--template.type=${type}`, text, `--template.data=${file}`];
  return execFileSync(path('../../.tools/bin/amtool'), given, { encoding: 'utf8' }).replace(/\n$/u, '');
}

describe('titles of a group', () => {
  test.each(titles)('of %s', (_what, of, title) => {
    expect(written('jobpilot.subject', of)).toBe(title);
  });
});

describe('texts', () => {
  test('a mail says what, since when, and where to go', () => {
    expect(written('jobpilot.text', one).split('\n')).toEqual([
      'Firing',
      '',
      '* web-app fails',
      `  ${facts}`,
      '  7.25 % of its requests fail.',
      '  Runbook: https://docs.jobpilot.com/r',
      '  Dashboard: https://grafana.jobpilot.com/d/x',
      '',
      'Alerts: https://alertmanager.jobpilot.com/#/alerts?receiver=on+call',
      `Silence: ${silence}`,
    ]);
  });

  test('a mail parts what fires from what is over', () => {
    const text = written('jobpilot.text', many);
    expect(text.match(/^\* web-app fails$/gmu)).toHaveLength(3);
    expect(text).toMatch(/^Firing\n(?:.*\n)*Resolved\n(?:.*\n)*.* until 2026-11-24 10:30 UTC\n/u);
    expect(text).not.toMatch(/\n\n\n/u);
  });

  test('what is over cannot be silenced', () => {
    expect(written('jobpilot.text', over)).not.toContain('Silence');
    expect(written('jobpilot.slack.text', over)).not.toContain('Silence');
    expect(written('jobpilot.html', over, 'html')).not.toContain('Silence');
  });

  test('a Slack message links in the way of Slack, below each alert', () => {
    expect(written('jobpilot.slack.text', one).split('\n').filter(Boolean)).toEqual([
      '*web-app fails*',
      facts,
      '7.25 % of its requests fail.',
      '<https://docs.jobpilot.com/r|Runbook>   <https://grafana.jobpilot.com/d/x|Dashboard>   ',
      `<${silence}|Silence>`,
    ]);
  });

  test('links that all alerts share stand once', () => {
    const shared = { ...data([alert('firing', links), alert('firing', links)]), commonAnnotations: links };
    expect(written('jobpilot.slack.text', shared).match(/\|Runbook>/gu)).toHaveLength(1);
    expect(written('jobpilot.html', shared, 'html').match(/>Runbook</gu)).toHaveLength(1);
  });

  test('a label tells one alert of a group from another', () => {
    const pods = ['web-app-1', 'web-app-2'].map((pod) => ({ ...alert('firing'), labels: { ...group, severity: 'warning', pod } }));
    for (const template of ['jobpilot.text', 'jobpilot.slack.text'])
      for (const { labels } of pods) expect(written(template, data(pods))).toContain(`UTC, pod ${labels.pod}`);
  });
});

describe('incidents of PagerDuty', () => {
  test('an incident is called by what its alerts share', () => {
    const node = { ...data([alert('firing')]), commonAnnotations: { summary: 'Node n1\nis not ready' } };
    expect(written('jobpilot.pagerduty.description', node)).toBe('[FIRING:1] WARNING HighErrorRate web-app: Node n1 is not ready');
    expect(written('jobpilot.pagerduty.description', mixed)).toBe('[FIRING:2] 2 alerts');
  });

  test('PagerDuty gets a severity that it knows', () => {
    expect([one, escalated, mixed].map((of) => written('jobpilot.pagerduty.severity', of))).toEqual(['warning', 'critical', 'error']);
  });
});

const long = 'x'.repeat(20_000);
const bare = (labels: Labels, annotations: Labels) => ({ ...alert('firing'), labels, annotations });

describe('alerts that are not as they should be', () => {
  test('one without a name is called so, and one alert is no alerts', () => {
    const nameless = data([bare({ pod: 'a' }, {})], {});
    expect(written('jobpilot.subject', nameless)).toBe('[FIRING:1] 1 alert');
    expect(written('jobpilot.text', nameless)).toContain('\n* An alert without a name\n');
    expect(written('jobpilot.slack.text', nameless)).toContain('\n*An alert without a name*\n');
    expect(written('jobpilot.html', nameless, 'html')).toMatch(/>1 alert<[^]*>An alert without a name</u);
  });

  test('long words do not make a message that nobody takes', () => {
    const labels = { ...group, alertname: long, severity: long, namespace: long, service: long, pod: long };
    const fifty = Array.from({ length: 50 }, () => bare(labels, { summary: long, description: long }));
    const shared = { ...data(fifty, labels), commonAnnotations: { summary: long } };
    for (const of of [data(fifty, labels), shared, data(fifty, {})]) {
      // PagerDuty takes 512 KB, Gmail shows 102 KB of a mail.
      expect(written('jobpilot.text', of).length).toBeLessThan(200_000);
      expect(written('jobpilot.html', of, 'html').length).toBeLessThan(250_000);
      expect(written('jobpilot.slack.text', of).length).toBeLessThan(10_000);
      expect(written('jobpilot.pagerduty.description', of).length).toBeLessThan(1024);
    }
    expect(written('jobpilot.text', shared)).toContain(`, pod ${'x'.repeat(240)}…`);
  });
});

describe('the HTML of a mail', () => {
  test('says of single alerts where they are', () => {
    const two = ['auth', 'web-app'].map((service) => ({ ...alert('firing'), labels: { ...group, severity: 'warning', service } }));
    const text = written('jobpilot.html', data(two, {}), 'html');
    for (const service of ['auth', 'web-app'])
      expect(text).toContain(`Severity warning, namespace jobpilot, service ${service}, since 2026-11-24`);
  });

  test('has the silence of the whole group', () => {
    const [, address = ''] = /href="([^"]*silences[^"]*)"/u.exec(written('jobpilot.html', one, 'html')) ?? [];
    expect(decodeURIComponent(address)).toBe(decodeURIComponent(silence));
  });

  test.each([
    ['critical', escalated, '#b42318'],
    ['a warning', one, '#b54708'],
    ['what is over', over, '#067647'],
  ])('shows %s in its colour', (_what, of, color) => {
    expect(written('jobpilot.html', of, 'html')).toContain(`background:${color}`);
    expect(written('jobpilot.color', of)).toBe(color);
  });
});
