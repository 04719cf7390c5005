import { afterAll, expect, test } from 'vitest';
import { renderedChart } from '../rendered-chart.ts';
import { configFiles } from '../objects.ts';
import { tool } from '../paths.ts';
import { run } from '../run.ts';
import { Scratch } from '../scratch.ts';

const scratch = new Scratch();
afterAll(() => {
  scratch[Symbol.dispose]();
});

const objects = await renderedChart([scratch.write('logs.yaml', 'loki: { enabled: true }\n')]);
const files = [...configFiles(objects, (_key, configMap) => configMap.endsWith('grafana-dashboards'))];

/** What Grafana's SDK says against a dashboard. */
async function complaints(name: string, text: string): Promise<string> {
  return (await run(tool('grafana-dashboard'), [scratch.write(name, text)])).stdout;
}

test('there are nine dashboards, that of the logs among them', () => {
  expect(files.map(([name]) => name)).toContain('logs.json');
  expect(files).toHaveLength(9);
});

test.each(files)("%s has the fields of Grafana's schema and no others", async (name, text) => {
  expect(await complaints(name, text)).toBe('');
});

test.each([
  ['"schemaVersion":42', '"schemaVersion":"42"', 'schemaVersion: '],
  ['"thresholdsStyle"', '"thresholdStyle"', "unexpected field 'thresholdStyle'"],
  ['"panels":', '"panel":[],"panels":', "unexpected field 'panel'"],
  ['"icon":"doc",', '', 'icon: required field is missing'],
])('%s changed to %s is noticed', async (from, to, complaint) => {
  const [, text] = files.find(([, one]) => one.includes(from)) ?? ['', ''];
  expect(await complaints('changed.json', text.replace(from, to))).toContain(complaint);
});
