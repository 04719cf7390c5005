import { Ajv, type ErrorObject, type Options } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** Charts of others have keywords and formats that ajv would question: Helm passes over them. */
const options: Options = { allErrors: true, verbose: true, strict: false, logger: false, code: { optimize: false } };

/** Everything that a schema, of draft 7 unless it names another, has against a value. */
export function errorsOf(schema: object, value: unknown): readonly ErrorObject[] {
  const named: unknown = Reflect.get(schema, '$schema');
  const draft = typeof named === 'string' ? named : '';
  const ajv = draft.includes('2020-12') ? new Ajv2020(options) : draft.includes('2019-09') ? new Ajv2019(options) : new Ajv(options);
  formats.default(ajv);
  const known = draft === '' || ajv.getSchema(draft) !== undefined;
  const validate = ajv.compile(known ? schema : { ...schema, $schema: undefined });
  return validate(value) ? [] : (validate.errors ?? []);
}
