import { expect, test } from 'vitest';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import { tool } from '../paths.ts';
import { renderedConfig } from './collector.ts';

/** What the DaemonSet gives the collector beside its configuration. */
const environment = { NODE_NAME: 'node-1', LOKI_USERNAME: 'jobpilot', LOKI_PASSWORD: 'of a test' };

const external = { url: 'https://logs.example.com/$a/', tenant: 'jobpilot', secretName: 'loki-login' };

const cases: readonly { readonly what: string; readonly values: object }[] = [
  { what: 'the defaults', values: {} },
  { what: 'a Loki outside the release, with tenant and login', values: { loki: { enabled: true, external } } },
  { what: 'nothing parsed', values: { logCollector: { parseJson: false, multiline: { enabled: false } } } },
  {
    what: 'all that a user may write freely',
    values: {
      cluster: '$a ${env:HOME} "b" \\ {{ c }}',
      environment: "it's",
      logCollector: { multiline: { continuation: '^(\\s|"|\'|\\$\\{|$)' }, excludedNamespaces: { 'kube-system': {}, shop: null } },
    },
  },
];

async function validated(config: string): Promise<string> {
  using scratch = new Scratch();
  const file = scratch.write('otelcol.yaml', config);
  const ended = await run(tool('otelcol'), ['validate', `--config=${file}`, '--feature-gates=stanza.synchronousLogEmitter'], {
    environment,
  });
  return complaintOf(ended);
}

test.for(cases)('otelcol accepts $what', async ({ values }) => {
  using scratch = new Scratch();
  expect(await validated(await renderedConfig(values, scratch))).toBe('');
});

test.for<readonly [string, string]>([
  ['receivers:\n  file_log:\n', 'receivers:\n  file_log:\n    includes: []\n'],
  ['where resource.attributes["k8s.pod.name"] != nil', 'where resource.attribute["k8s.pod.name"] != nil'],
  ['body matches', 'body match'],
])('otelcol refuses a configuration with %j broken', async ([from, to]) => {
  using scratch = new Scratch();
  const config = await renderedConfig({}, scratch);
  expect(config).toContain(from);
  expect(await validated(config.replace(from, to))).not.toBe('');
});
