import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, configFiles, items, type Json } from '../objects.ts';
import { root, tool } from '../paths.ts';
import { renderedChart } from '../rendered-chart.ts';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';

const values = join(root, 'examples', 'kubernetes', 'values.yaml');
const cases = join(import.meta.dirname, 'rules.test.yaml');
const ruleFile = 'extra-kubernetes.yml';
const scratch = new Scratch();
let objects: readonly Json[] = [];
let rules = '';

beforeAll(async () => {
  objects = await renderedChart([values]);
  rules = configFiles(objects, (key) => key === ruleFile).get(ruleFile) ?? '';
});
afterAll(() => {
  scratch[Symbol.dispose]();
});

describe('examples/kubernetes/values.yaml', () => {
  test('its alerts fire for what they are about, and for nothing else', async () => {
    scratch.write(ruleFile, rules);
    const file = scratch.write('rules.test.yaml', readFileSync(cases, 'utf8'));
    const checked = await run(tool('promtool'), ['test', 'rules', '--diff', file]);
    expect(complaintOf(checked)).toBe('');
  });

  test('every metric of kube-state-metrics that they read is told, and its objects may be read', () => {
    const pod = objects.find((one) => one['kind'] === 'Deployment' && at(one, 'metadata', 'name') === 'kube-state-metrics');
    const args = items(at(pod, 'spec', 'template', 'spec', 'containers', 0, 'args'))
      .map(String)
      .join('\n');
    const read = [...new Set(rules.match(/\bkube_\w+/gu))];
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((metric) => !args.includes(metric))).toEqual([]);
    const role = objects.find((one) => one['kind'] === 'ClusterRole' && String(at(one, 'metadata', 'name')).endsWith('kube-state-metrics'));
    const resources = items(role?.['rules']).flatMap((rule) => items(at(rule, 'resources')));
    expect(resources).toEqual(expect.arrayContaining(['statefulsets', 'daemonsets', 'jobs', 'horizontalpodautoscalers']));
  });
});
