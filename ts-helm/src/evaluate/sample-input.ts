import type { Json } from '../ast/facts.ts';
import type { EvaluateInput } from './evaluate-input.ts';

/** An input for tests: a release `sample` of a chart `chart`, with the given values and whatever else is given. */
export function sampleInput(values: Json = {}, others: Partial<EvaluateInput> = {}): EvaluateInput {
  return {
    values,
    release: { name: 'sample', namespace: 'default', service: 'Helm', isInstall: true, isUpgrade: false, revision: 1 },
    chart: { name: 'chart', version: '1.2.3', appVersion: '4.5.6' },
    capabilities: { kubeVersion: 'v1.30.2-gke.100', apiVersions: ['v1', 'apps/v1', 'apps/v1/StatefulSet'] },
    helpers: new Map(),
    files: {},
    ...others,
  };
}
