import type { AnyValue } from '@helm/ts-helm';
import type { Json } from '../../../../../ts-helm/src/ast/facts.ts';
import { isMap } from '../../../../../ts-helm/src/ast/json.ts';

type Spec = AnyValue['spec'];

/** The declared fields that no example sets; those of a shared definition count once, wherever it stands. */
export function unsetFields(spec: Spec, examples: readonly Json[]): readonly string[] {
  const isSet = new Map<string, boolean>();
  visit(spec, examples, '', isSet);
  return [...isSet].filter(([, set]) => !set).map(([path]) => path);
}

function visit(spec: Spec, examples: readonly Json[], path: string, isSet: Map<string, boolean>): void {
  if (spec.type === 'map') visit(spec.entry, examples.filter(isMap).flatMap(Object.values<Json>), `${path}.*`, isSet);
  if (spec.type === 'array') visit(spec.item, examples.flatMap(itemsOf), `${path}[]`, isSet);
  if (spec.type !== 'object') return;
  for (const [name, field] of Object.entries(spec.fields)) {
    const place = `${spec.definition ?? path}.${name}`;
    const values = examples.filter(isMap).flatMap((example) => (name in example ? [example[name] ?? null] : []));
    isSet.set(place, isSet.get(place) === true || values.length > 0);
    visit(field, values, place, isSet);
  }
}

function itemsOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
