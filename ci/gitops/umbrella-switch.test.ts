import { cpSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { helms, template } from '../helm.ts';
import { chart } from '../paths.ts';
import { Scratch } from '../scratch.ts';

const scratch = new Scratch();
afterAll(() => {
  scratch[Symbol.dispose]();
});

const name = basename(chart);
const umbrella = dirname(
  scratch.write(
    'umbrella/Chart.yaml',
    `apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - { name: ${name}, version: '*', alias: monitoring, condition: monitoring.enabled }\n`,
  ),
);
cpSync(chart, join(umbrella, 'charts', name), { recursive: true });

const files = {
  unset: scratch.write('unset.yaml', 'monitoring: { environment: production }\n'),
  on: scratch.write('on.yaml', 'monitoring: { enabled: true }\n'),
  off: scratch.write('off.yaml', 'monitoring: { enabled: false }\n'),
  text: scratch.write('text.yaml', "monitoring: { enabled: 'yes' }\n"),
};

test.for(helms)('%s: a chart of one’s own switches the monitoring', async (helm) => {
  const ended = await Promise.all([files.unset, files.on, files.off].map((file) => template(helm, [file], umbrella)));
  expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(ended.map(({ stdout }) => stdout.includes('kind: StatefulSet'))).toEqual([true, true, false]);
  expect(await template(helm, [files.text], umbrella)).toMatchObject({ status: 1, stderr: expect.stringContaining("at '/enabled'") });
});
