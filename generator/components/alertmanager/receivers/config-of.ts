import {
  described,
  each,
  field,
  fields,
  fieldsOf,
  given,
  notEmpty,
  v,
  when,
  yaml,
  type AnyValue,
  type DeclaredField,
  type Node,
} from '@helm/ts-helm';
import { secretFile } from './secret-file.ts';
import { snakeCase } from './snake-case.ts';

type Spec = AnyValue['spec'];

/** What is written instead of some fields, by their names; nothing where it is undefined. */
export interface Own {
  readonly [name: string]: object | undefined;
}

/** Names that Alertmanager has other names for than the rule says. */
const exceptions: { readonly [name: string]: string } = { secretKeys: 'files' };

const secretKey = v.format('secretKey').spec;

/**
 * The fields of a value as Alertmanager's configuration has them. Names turn from camelCase to snake_case; the key of a
 * Secret (apiUrlKey) becomes the file that it is mounted as (api_url_file). What is optional is written where it is
 * given, a switch that is off by default where it is on.
 * @param secretName the Secret that keys are looked up in
 */
export function configOf(object: Node<unknown>, secretName: Node<string>, own: Own = {}): object {
  const written = fieldsOf(object).filter(({ name }) => name !== 'secretName');
  const value = (one: DeclaredField) => (Object.hasOwn(own, one.name) ? own[one.name] : fieldValue(one, secretName));
  return Object.fromEntries(written.map((one) => [keyOf(one), value(one)]));
}

function keyOf({ name, spec }: DeclaredField): string {
  return exceptions[name] ?? (isSecretKey(spec) ? `${snakeCase(name.replace(/Key$/u, ''))}_file` : snakeCase(name));
}

function isSecretKey(spec: Spec): boolean {
  return spec.type === 'string' && secretKey.type === 'string' && spec.pattern === secretKey.pattern;
}

function fieldValue({ name, ...one }: DeclaredField, secretName: Node<string>): object {
  if (one.optional) return given(one.ref, (value) => valueOf(name, value, secretName));
  const value = described(one.ref);
  if (value.type === 'boolean' && value.spec.default === false) return when(value.ref, true);
  if (value.type === 'map') return when<object>(notEmpty(value.ref), valueOf(name, one.ref, secretName));
  return valueOf(name, one.ref, secretName);
}

function valueOf(name: string, ref: Node<unknown>, secretName: Node<string>): object {
  const value = described(ref);
  switch (value.type) {
    case 'string':
      return isSecretKey(value.spec) ? secretFile(secretName, value.ref) : value.ref;
    case 'object':
      return configOf(value.ref, secretName);
    case 'map':
      return { ...fields(each(value.ref, singular(name), (item, key) => ({ ...field(key, valueOf(name, item, secretName)) }))) };
    case 'array':
      if (isLiteral(value.spec.item)) return yaml(value.ref);
      return [each(value.ref, singular(name), (item) => valueOf(name, item, secretName))];
    case 'boolean':
    case 'other':
      break;
  }
  return value.spec.type === 'any' ? yaml(value.ref) : value.ref;
}

/** Items that are written as the user gave them. */
function isLiteral(spec: Spec): boolean {
  return spec.type === 'string' && !isSecretKey(spec);
}

function singular(name: string): string {
  return name.replace(/s$/u, '');
}
