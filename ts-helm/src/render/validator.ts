import { Ajv, type ErrorObject } from 'ajv';
import type { Json } from '../ast/facts.ts';
import { telling } from './telling-errors.ts';
import { sentenceOf } from './sentence-of.ts';

/**
 * A check of values against a chart's values.schema.json (draft 7) that says what is wrong, one sentence each:
 * `alertmanager.replicas: 0 is too small, the least is 1`, `grafna: unknown key; did you mean grafana?`
 * @throws Error where the schema is none, or has a keyword that ajv does not know
 */
export function validatorOf(schema: object): (values: Json) => readonly string[] {
  // Without a logger the checks of style stay silent that Helm does not make either; unknown keywords and formats are errors.
  const validate = new Ajv({ allErrors: true, verbose: true, strictSchema: true, logger: false }).compile(schema);
  return (values) => {
    if (validate(values)) return [];
    const errors: readonly ErrorObject[] = validate.errors ?? [];
    return [...new Set(telling(errors).map((error) => sentenceOf(error, values)))];
  };
}
