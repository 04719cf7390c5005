import { expect, test } from 'vitest';
import type { ChartDefinition, Subchart } from '../chart/chart.ts';
import { v } from '../values/v.ts';
import { chartLock } from './chart-lock.ts';

function chart(name: string, subcharts?: readonly Subchart[]): ChartDefinition {
  return {
    metadata: { apiVersion: 'v2', name, version: '0.1.0', description: 'A chart.' },
    values: v.object({}).spec,
    helpers: [],
    templates: [],
    files: {},
    ...(subcharts === undefined ? {} : { subcharts }),
  };
}

test('a chart without dependencies has no lock', () => {
  expect(chartLock(chart('alone'))).toBeUndefined();
});

/** The digests are those that `helm dependency update` of Helm 3.22.0 and 4.3.1 wrote for the same dependencies. */
test.each<readonly [string, Omit<Subchart, 'chart'>, string]>([
  ['a dependency', { repository: 'file://../part' }, '706d9cd026b66da10eb36f56f390c7873eebf241f3ab13f9aaf73a9aa60f6db2'],
  [
    'a condition and an alias',
    { repository: 'file://../part', condition: 'piece.enabled', alias: 'piece' },
    'f094c8a7f861f46d65ba29c34de4ab71fb2fe8872604631abd0a550e1516a568',
  ],
  ['a character that Go escapes', { repository: 'file://../p&q' }, '51bbc26f4a92ba396fa596839518e16766dfa4ef33bdf4b4671426b137ab4b07'],
])('%s', (_what, parts, digest) => {
  expect(chartLock(chart('above', [{ chart: chart('part'), ...parts }]))).toBe(
    `dependencies:\n- name: part\n  repository: ${parts.repository}\n  version: 0.1.0\ndigest: sha256:${digest}\ngenerated: "1970-01-01T00:00:00Z"\n`,
  );
});
