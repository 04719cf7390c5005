import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Json } from '../ast/facts.ts';
import { acceptorOf } from '../values/acceptor.ts';
import { sentenceOf } from './sentence-of.ts';
import { telling } from './telling-errors.ts';

/**
 * A check of values against a chart's values.schema.json (draft 7) that says what is wrong, one sentence each:
 * `alertmanager.replicas: 0 is below the minimum of 1`, `grafna: unknown key; did you mean grafana?`
 * Values that are accepted cost milliseconds; only to explain a refusal is the schema compiled, which takes most of a second.
 * @throws Error from the check where the schema is none, or has a keyword or format that ajv does not know
 */
export function validatorOf(schema: object): (values: Json) => readonly string[] {
  const accepts = acceptorOf(schema);
  let validate: ValidateFunction | undefined;
  return (values) => {
    if (accepts(values)) return [];
    validate ??= compiled(schema);
    if (validate(values)) return [];
    const errors: readonly ErrorObject[] = validate.errors ?? [];
    return [...new Set(telling(errors).map((error) => sentenceOf(error, values, schema)))];
  };
}

/** Without a logger ajv is silent on matters of style that Helm passes over too; unknown keywords and formats are errors. */
function compiled(schema: object): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, verbose: true, logger: false, code: { optimize: false } });
  formats.default(ajv, ['date-time']);
  return ajv.compile(schema);
}
