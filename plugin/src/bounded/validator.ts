import { validatorOf } from '@helm/ts-helm';
import type { Data } from '../values/merged.ts';

/** What a chart's schema has against values, one sentence each. */
export function problemsOf(schema: object, values: Data): readonly string[] {
  return validatorOf(schema)(values);
}
