import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, isMap, items } from '../objects.ts';
import type { Notification } from '../loopback/notification.ts';
import { OneAlertmanager, type Posted } from './one-alertmanager.ts';
import { problemsOfHtml } from './problems-of-html.ts';

const hostile = `<script>alert(1)</script> *b* _i_ & "q" 'a' \`c\` <!channel> <@U1>\n\t\\ {{ .x }} 🔥👩‍👩‍👧 日本 %s ${'long '.repeat(60)}`;

function alert(service: string, pod: string, text = `Pod ${pod} does not answer`): Posted {
  return {
    labels: {
      alertname: 'ServiceDown',
      alert_group: 'service-health',
      severity: 'critical',
      namespace: 'jobpilot',
      cluster: 'jobpilot-eu',
      environment: 'production',
      service,
      pod,
    },
    annotations: {
      summary: `Service ${service} is down`,
      description: `${text}: 7.25 of its 10 checks failed.`,
      runbook_url: 'https://docs.jobpilot.com/monitoring/runbooks/service-down',
      dashboard_url: 'https://grafana.jobpilot.com/d/jobpilot-service-health?var-service=web-app&from=now-1h',
    },
    // An alert that began before group_wait is told of at once, without those that are posted after it.
    startsAt: new Date().toISOString(),
    generatorURL: 'https://prometheus.jobpilot.com/graph?g0.expr=up+%3D%3D+0',
  };
}

/** What is posted, and a word that each of its notifications has. */
const groups = {
  one: { word: 'web-app', alerts: [alert('web-app', 'web-app-1')] },
  many: { word: 'many-pods', alerts: Array.from({ length: 200 }, (_one, index) => alert('many-pods', `many-pods-${String(index)}`)) },
  hostile: { word: 'hostile', alerts: ['1', '2'].map((pod) => alert(`hostile ${hostile}`, pod + hostile, hostile)) },
} as const;

type Name = keyof typeof groups;
const names = ['one', 'many', 'hostile'] as const;

let alertmanager: OneAlertmanager;

beforeAll(async () => {
  alertmanager = await OneAlertmanager.start();
  for (const name of names) await alertmanager.post(groups[name].alerts);
}, 180_000);
afterAll(() => alertmanager[Symbol.asyncDispose]());

const told = (service: Notification['service'], to: string, name: Name): Promise<Notification> =>
  alertmanager.told(service, to, groups[name].word);
const slack = (name: Name) => told('slack', '#critical-alerts', name);
const pager = (name: Name) => told('pagerduty', 'PAGERDUTY_ROUTING_KEY', name);
const mail = async (name: Name): Promise<{ text: string; html: string; subject: string }> => {
  const { id } = await told('e-mail', 'oncall@jobpilot.com', name);
  const message: unknown = await (await fetch(`${alertmanager.mailApi}/message/${id.split(' ')[0] ?? ''}`)).json();
  return { text: String(at(message, 'Text')), html: String(at(message, 'HTML')), subject: String(at(message, 'Subject')) };
};

describe('what each service is sent by a real Alertmanager', () => {
  it.each(names)('Slack, %s: what, how bad, since when and where to go, shorter than Slack cuts', async (name) => {
    const { content } = await slack(name);
    expect(content).toMatch(/CRITICAL ServiceDown/u);
    expect(content).toMatch(/Severity critical, namespace jobpilot, service .*since \d{4}-\d\d-\d\d \d\d:\d\d UTC, pod /u);
    expect(content).toContain('<https://docs.jobpilot.com/monitoring/runbooks/service-down|Runbook>');
    expect(content).toContain('<https://grafana.jobpilot.com/d/jobpilot-service-health?var-service=web-app&amp;from=now-1h|Dashboard>');
    expect(content).toMatch(/<https:\/\/alertmanager.jobpilot.com\/#\/silences\/new\?filter=\S+\|Silence>/u);
    // Longer messages are shown in parts. https://docs.slack.dev/reference/methods/chat.postMessage#truncating
    expect(content.length).toBeLessThan(4000);
  });

  it.each(names)('PagerDuty, %s: severity, links and the alerts themselves', async (name) => {
    const event: unknown = JSON.parse((await pager(name)).content);
    expect(event).toMatchObject({ payload: { severity: 'critical', class: 'ServiceDown', group: 'service-health' } });
    expect(items(at(event, 'links')).map((link) => at(link, 'text'))).toEqual(['Runbook', 'Dashboard', 'Silence']);
    const details = at(event, 'payload', 'custom_details');
    expect(isMap(details) && typeof details['firing']).toBe('string');
    expect(String(at(details, 'firing'))).toMatch(/since \d{4}-[\s\S]*7\.25 of its 10 checks failed/u);
  });

  it.each(names)('e-mail, %s: whole HTML and text, with all links', async (name) => {
    const { html, text, subject } = await mail(name);
    expect(problemsOfHtml(html)).toEqual([]);
    expect(subject).toMatch(/^\[FIRING:\d+\] CRITICAL ServiceDown /u);
    expect(subject).not.toMatch(/[\n<>]/u);
    for (const part of [html, text]) {
      expect(part).toContain('https://docs.jobpilot.com/monitoring/runbooks/service-down');
      expect(part).toContain('https://alertmanager.jobpilot.com/#/silences/new?filter=%7B');
      expect(part).toMatch(/since \d{4}-\d\d-\d\d \d\d:\d\d UTC/u);
      expect(part).toContain('7.25 of its 10 checks failed');
    }
    expect(html).toContain('https://grafana.jobpilot.com/d/jobpilot-service-health?var-service=web-app&amp;from=now-1h');
    // Gmail hides what comes after. https://support.google.com/mail/answer/6594
    expect(Buffer.byteLength(html)).toBeLessThan(102_000);
  });
});

describe('what is too much, hostile or secret', () => {
  it('says how many of 200 alerts it leaves out', async () => {
    expect((await slack('many')).content).toContain('_and 195 more_');
    const { html, text } = await mail('many');
    for (const part of [html, text, String(at(JSON.parse((await pager('many')).content), 'payload', 'custom_details', 'firing'))]) {
      expect(part).toContain('and 150 more');
      expect(part.match(/, pod many-pods-/gu)).toHaveLength(50);
    }
  });

  it("shows an alert's own text as it is, and reads nothing in it", async () => {
    const { html, text } = await mail('hostile');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; *b* _i_ &amp;');
    expect(html).toContain('🔥👩‍👩‍👧 日本');
    expect(text).toContain('<script>alert(1)</script> *b* _i_ & "q"');
    const { content } = await slack('hostile');
    expect(content).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(content).not.toMatch(/<!channel>|<@U1>/u);
  });

  it('has no secret, and nothing that a service would refuse', async () => {
    const { deliveries, refused, slackTokens, routingKeys } = alertmanager.standIns;
    expect(refused).toEqual([]);
    const mails = await Promise.all(names.map(mail));
    const all = [
      ...deliveries.filter((one) => one.service !== 'pagerduty').map((one) => one.content),
      ...mails.map((one) => one.html + one.text),
    ].join('\n');
    for (const secret of [...slackTokens, ...routingKeys.keys()]) expect(all).not.toContain(secret);
    expect(all).not.toContain('/etc/alertmanager/secrets');
  });
});
