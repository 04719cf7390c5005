import { globSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chartEvaluator } from '../ts-helm/differential/evaluated.ts';
import { startRenderer } from '../ts-helm/differential/renderer.ts';
import { valuesTexts } from '../ts-helm/differential/values-texts.ts';
import { disagreement } from '../ts-helm/differential/verdict.ts';
import type { ChartDefinition } from '../ts-helm/src/chart/chart.ts';
import { monitoring } from './chart.ts';
import { exporters } from './exporters/chart.ts';
import { valuesFile } from './testing/rendered.ts';

const root = join(import.meta.dirname, '..');
const environment = { release: 'monitoring', namespace: 'jobpilot', kubeVersion: '1.34.0', apiVersions: [], isUpgrade: false };
const renderer = startRenderer();
afterAll(async () => renderer.close());

/** The committed files of a chart, by their paths in it. */
function filesOf(chart: string): { readonly [path: string]: string } {
  const folder = join(root, 'charts', chart);
  const paths = globSync(join(folder, '**')).filter((path) => statSync(path).isFile() && !path.startsWith(join(folder, 'ci')));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

const environments = ['dev', 'staging', 'production'].map((name) => ['examples/base/values.yaml', `examples/${name}/values.yaml`]);

const charts: readonly (readonly [ChartDefinition, readonly (readonly string[])[]])[] = [
  [monitoring, [[], ...alone('charts/jobpilot-monitoring/ci'), ...alone('ci/check/values'), ...environments]],
  [exporters, [[], ...alone('charts/jobpilot-exporters/ci')]],
];

function alone(folder: string): readonly (readonly string[])[] {
  return globSync(`${folder}/*-values.yaml`, { cwd: root })
    .toSorted()
    .map((file) => [file]);
}

describe.each(charts)('both readers make the same of $metadata.name', (definition, sets) => {
  const { name } = definition.metadata;
  const files = filesOf(name);
  const loaded = renderer.load(name, files);
  const evaluate = chartEvaluator(definition);
  const chart = { spec: definition.values, literals: Object.values(files).join('\n'), isRandom: false, passesOn: [] };

  test.each(sets.map((set) => ({ set, label: set.join(' + ') || 'the defaults' })))('$label', async ({ set }) => {
    await loaded;
    const sample = { values: set.map(valuesFile), environment };
    const { helm3, helm4 } = await renderer.render(name, { values: valuesTexts(sample.values), ...environment });
    const ours = evaluate(sample);
    expect(ours).toHaveProperty('documents');
    expect(disagreement(chart, sample, ours, helm3, 3)).toBeUndefined();
    expect(disagreement(chart, sample, ours, helm4, 4)).toBeUndefined();
  });
});
