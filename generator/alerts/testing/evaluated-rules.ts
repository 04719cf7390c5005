import { template } from '@helm/ts-helm';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { evaluateDocuments } from '../../../ts-helm/src/evaluate/evaluate-documents.ts';
import type { EvaluateInput } from '../../../ts-helm/src/evaluate/evaluate-input.ts';
import { defaultValues } from '../../../ts-helm/src/values/default-values.ts';
import { isJsonMap } from '../../../ts-helm/src/values/json-map.ts';
import { externalUrls } from '../../components/common/external-url.ts';
import { ruleHelpers } from '../rule-helpers.ts';
import { ruleFiles } from '../rules.ts';
import { alertRoot, alertValues } from './alert-root.ts';

const context: Omit<EvaluateInput, 'values'> = {
  release: { name: 'monitoring', namespace: 'jobpilot', service: 'Helm', isInstall: true, isUpgrade: false, revision: 1 },
  chart: { name: 'jobpilot-monitoring', version: '0.1.0', appVersion: '' },
  capabilities: { kubeVersion: 'v1.34.0', apiVersions: [] },
  helpers: new Map([...ruleHelpers, externalUrls.grafana.helper].map((helper) => [helper.name, helper])),
  files: {},
};

/** The text of each rule file, by its name, for the default values with an overlay. */
export function evaluatedRules(overlay: Json = {}): ReadonlyMap<string, string> {
  const { documents } = template('rules.yaml', ruleFiles(alertValues));
  const [files] = evaluateDocuments(documents, { ...context, values: merged(defaultValues(alertRoot.spec) ?? {}, overlay) });
  if (!isJsonMap(files)) throw new TypeError('the rules make no files');
  return new Map(Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? text : '']));
}

/** As Helm merges values files: maps entry by entry, everything else as a whole. */
function merged(base: Json | undefined, overlay: Json): Json {
  if (!isJsonMap(base) || !isJsonMap(overlay)) return overlay;
  return { ...base, ...Object.fromEntries(Object.entries(overlay).map(([key, value]) => [key, merged(base[key], value)])) };
}
