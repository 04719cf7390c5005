import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { at, itemsOf, valuesFile } from '../../testing/rendered.ts';
import { renderedExporters } from '../testing/rendered-exporters.ts';

const objects = renderedExporters(valuesFile('charts/jobpilot-exporters/ci/everything-on-values.yaml'));
const program = fileURLToPath(new URL('../../../.tools/bin/node_exporter', import.meta.url));

test('node_exporter knows every flag that the chart writes', () => {
  const args = itemsOf(at(objects.get('DaemonSet node-exporter'), 'spec.template.spec.containers.0.args')).map(String);
  expect(args.length).toBeGreaterThan(5);
  expect(spawnSync(program, [...args, '--version'])).toMatchObject({ status: 0 });
  expect(spawnSync(program, [...args, '--no-such-flag', '--version']).status).not.toBe(0);
});
