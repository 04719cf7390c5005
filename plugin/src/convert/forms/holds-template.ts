import type { Data } from '../../values/merged.ts';

/** Whether a template of Helm stands in a value, which values here do not evaluate. */
export function holdsTemplate(value: Data): boolean {
  return JSON.stringify(value).includes('{{');
}
