import type { Json } from '../src/ast/facts.ts';
import { isList } from '../src/ast/json.ts';
import { jsonText } from './json-text.ts';

/** Values files as the texts that Helm reads: none, one or several. */
export function valuesTexts(values: Json | undefined): readonly string[] {
  if (values === undefined) return [];
  return (isList(values) ? values : [values]).map((one) => jsonText(one));
}
