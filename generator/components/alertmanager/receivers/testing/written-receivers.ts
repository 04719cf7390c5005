import { each, template, v } from '@helm/ts-helm';
import type { Json } from '../../../../../ts-helm/src/ast/facts.ts';
import { isMap } from '../../../../../ts-helm/src/ast/json.ts';
import { schemaOf } from '../../../../../ts-helm/src/emit/schema-of.ts';
import { evaluateDocuments } from '../../../../../ts-helm/src/evaluate/evaluate-documents.ts';
import type { EvaluateInput } from '../../../../../ts-helm/src/evaluate/evaluate-input.ts';
import { validatorOf } from '../../../../../ts-helm/src/render/validator.ts';
import { defaultValues } from '../../../../../ts-helm/src/values/default-values.ts';
import { receivers } from '../../../../../values-schema/receivers/receivers.ts';
import { declaration, values } from '../../../../values.ts';
import { receiverHelpers } from '../helpers.ts';
import { receiver } from '../receiver.ts';

const context: Omit<EvaluateInput, 'values'> = {
  release: { name: 'monitoring', namespace: 'jobpilot', service: 'Helm', isInstall: true, isUpgrade: false, revision: 1 },
  chart: { name: 'jobpilot-monitoring', version: '0.1.0', appVersion: '' },
  capabilities: { kubeVersion: 'v1.34.0', apiVersions: [] },
  helpers: new Map(receiverHelpers.map((helper) => [helper.name, helper])),
  files: {},
};

const defaults = defaultValues(declaration.spec);
const validate = validatorOf(schemaOf(v.object({ receivers }).spec));
const { documents } = template('receivers.yaml', {
  receivers: [each(values.receivers, 'receiver', (entry, name) => receiver({ receiver: entry, name }))],
});

/** The default values with other receivers, and whatever else is laid over them. */
function valuesWith(given: Json, others: { readonly [key: string]: Json }): Json {
  if (!isMap(defaults)) throw new TypeError('the default values are a map');
  return { ...defaults, ...others, receivers: given };
}

/** What the chart's schema has against receivers, one sentence each. */
export function problemsOf(given: Json): readonly string[] {
  return validate({ receivers: given });
}

/** The section `receivers` of alertmanager.yml that receivers in values make. */
export function writtenReceivers(given: Json, others: { readonly [key: string]: Json } = {}): Json {
  const [config] = evaluateDocuments(documents, { ...context, values: valuesWith(given, others) });
  return isMap(config) ? (config['receivers'] ?? null) : null;
}
