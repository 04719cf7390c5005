import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadySetting } from '../delivery/setting.ts';
import { query } from '../loopback/api.ts';
import { until } from '../loopback/wait.ts';
import { root } from '../paths.ts';
import { complaintOf, run, type Ended } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { answer } from './answer.ts';
import { blocks, blocksOf, type Block } from './blocks.ts';

const page = 'docs/operations.md';
const all = blocks(readFileSync(join(root, page), 'utf8'), page);
const onLoopback = blocksOf('loopback', all);

const scratch = new Scratch();
let setting: ReadySetting | undefined;
let environment: NodeJS.ProcessEnv = {};

/** What the page says to set, and where each pod is; the mapping of kubectl is in kubectl.sh. */
function environmentOf({ stack: { cluster } }: ReadySetting): NodeJS.ProcessEnv {
  const servers = [...cluster.prometheus, ...cluster.alertmanagers];
  const addresses = servers.map(({ name, url }) => [`ADDRESS_${name.replaceAll('-', '_')}`, url.replace('http://', '')]);
  return {
    ...Object.fromEntries(addresses),
    PATH: `${scratch.folder}/bin:${join(root, '.tools', 'bin')}:${process.env['PATH'] ?? ''}`,
    USER: 'operator',
    PROMETHEUS: cluster.prometheus[0]?.url,
    ALERTMANAGER: cluster.alertmanagers[0]?.url,
    SMTP: `smtp://${cluster.mail.smarthost}`,
    SMTP_USER: cluster.mail.account.user,
    SMTP_PASSWORD: cluster.mail.account.password,
    SSL_CERT_FILE: cluster.mail.authority,
    CURL_CA_BUNDLE: cluster.mail.authority,
  };
}

function execute(block: Block): Promise<Ended> {
  return run('bash', ['-euo', 'pipefail', '-c', block.commands], { cwd: scratch.folder, environment });
}

beforeAll(async () => {
  scratch.write('bin/kubectl', readFileSync(join(import.meta.dirname, 'kubectl.sh'), 'utf8'), 0o755);
  setting = await ReadySetting.start();
  environment = environmentOf(setting);
  const [prometheus] = setting.stack.cluster.prometheus;
  const told = 'sum(alertmanager_notifications_total) > 0 and on () count(alertmanager_cluster_members == 3) == 3';
  await until('Prometheus has what the commands ask for', 120, async () => (await query(prometheus?.url ?? '', told)).length === 1);
}, 360_000);

afterAll(async () => {
  await setting?.[Symbol.asyncDispose]();
  scratch[Symbol.dispose]();
});

describe('docs/operations.md', () => {
  it('has commands of every kind', () => {
    expect(new Set(all.map(({ place }) => place))).toEqual(new Set(['loopback', 'cluster', 'both']));
  });

  it.each(onLoopback.map((block) => [`${block.heading}, line ${String(block.line)}`, block] as const))(
    '%s',
    async (_name, block) => {
      const ended = await answer(block, execute);
      expect(complaintOf(ended)).toBe('');
      expect(ended.stdout).toMatch(block.expect ?? /^/u);
    },
    180_000,
  );

  it('sends what it says: the test alert and the test mail', async () => {
    assert.ok(setting);
    const { told } = setting.stack;
    const alert = await told.waitFor({ service: 'slack', to: '#alerts', names: 'TestAlert' });
    const mail = await told.waitFor({ service: 'e-mail', to: 'oncall@jobpilot.com', names: 'Test of the mail server' });
    expect([alert.length, mail.length]).not.toContain(0);
  }, 180_000);
});
