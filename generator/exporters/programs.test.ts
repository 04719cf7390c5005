import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { entryOf } from '../../ts-helm/src/ast/json.ts';
import { at, itemsOf, valuesFile } from '../testing/rendered.ts';
import { renderedExporters } from './testing/rendered-exporters.ts';

const objects = renderedExporters(valuesFile('charts/jobpilot-exporters/ci/everything-on-values.yaml'));
const nodeExporter = fileURLToPath(new URL('../../.tools/bin/node_exporter', import.meta.url));

/** As Debian's packages call them, and as their own releases do. */
function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function argsOf(object: string): readonly string[] {
  return itemsOf(at(objects.get(object), 'spec.template.spec.containers.0.args')).map(String);
}

test('node_exporter knows every flag that the chart writes', () => {
  const args = argsOf('DaemonSet node-exporter');
  expect(args.length).toBeGreaterThan(5);
  expect(spawnSync(nodeExporter, [...args, '--version'])).toMatchObject({ status: 0 });
  expect(spawnSync(nodeExporter, [...args, '--no-such-flag', '--version']).status).not.toBe(0);
});

const config = entryOf(at(objects.get('ConfigMap blackbox-exporter'), 'data'), 'blackbox.yml');
const configText = typeof config === 'string' ? config : '';
const blackboxExporter = onPath('blackbox_exporter', 'prometheus-blackbox-exporter');

test.skipIf(blackboxExporter === undefined)('blackbox_exporter accepts the configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blackbox-'));
  try {
    const file = join(folder, 'blackbox.yml');
    writeFileSync(file, configText);
    const args = argsOf('Deployment blackbox-exporter').map((one) => (one.startsWith('--config.file=') ? `--config.file=${file}` : one));
    expect(spawnSync(blackboxExporter ?? '', [...args, '--config.check'])).toMatchObject({ status: 0 });
    writeFileSync(file, 'modules: {x: {prober: http, no_such_field: 1}}\n');
    expect(spawnSync(blackboxExporter ?? '', [...args, '--config.check']).status).not.toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const databases = [
  ['Deployment postgres-exporter-main', onPath('postgres_exporter', 'prometheus-postgres-exporter')],
  ['Deployment redis-exporter-cache', onPath('redis_exporter', 'prometheus-redis-exporter')],
] as const;

test.each(databases.filter(([, program]) => program !== undefined))(
  'the program of %s knows every flag that the chart writes',
  (object, program) => {
    const args = argsOf(object).filter((one) => !one.startsWith('--collector.'));
    expect(args.length).toBeGreaterThan(0);
    const { status } = spawnSync(program ?? '', [...args, '--version'], { env: { DATA_SOURCE_NAME: 'postgresql://localhost' } });
    expect(status).toBe(0);
  },
);
