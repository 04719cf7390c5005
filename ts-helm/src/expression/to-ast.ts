import type { Ast, Field, Spread } from '../ast/node.ts';
import { AST, isNode, literal } from './node.ts';

/**
 * The node of an expression: a handle's own, or one built from a literal structure of values and handles.
 * @throws TypeError for what YAML has no form for (functions, dates, NaN), naming the path
 */
export function toAst(expression: unknown, path = ''): Ast {
  if (isNode(expression)) return expression[AST];
  if (typeof expression === 'number' && !Number.isFinite(expression)) return refused(String(expression), path);
  if (typeof expression === 'string' || typeof expression === 'number' || typeof expression === 'boolean') {
    return literal(expression);
  }
  if (expression === null) return literal(null);
  if (Array.isArray(expression)) {
    return { kind: 'list', items: expression.map((item: unknown, index) => toAst(item, `${path}[${String(index)}]`)) };
  }
  if (typeof expression === 'object' && isPlain(expression)) return { kind: 'map', fields: fieldsOf(expression, path) };
  return refused(typeof expression, path);
}

function refused(what: string, path: string): never {
  throw new TypeError(`a chart cannot hold a value of type ${what}, found at ${path === '' ? 'the root' : path}`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function fieldsOf(map: object, path: string): (Field | Spread)[] {
  const fields: (Field | Spread)[] = [];
  for (const key of Reflect.ownKeys(map)) {
    const value: unknown = Reflect.get(map, key);
    if (value === undefined) continue;
    if (typeof key === 'symbol') fields.push(made(value, path));
    else fields.push({ kind: 'field', key: written(key, path), value: toAst(value, path === '' ? key : `${path}.${key}`) });
  }
  return fields;
}

function written(key: string, path: string): string {
  if (!/^\d+$/u.test(key)) return key;
  throw new TypeError(`the key ${key} at ${path}: JavaScript moves whole-number keys to the front, so write it with field()`);
}

/** A field or a spread behind a symbol: what `...field()` and `...fields()` leave in an object literal. */
function made(value: unknown, path: string): Field | Spread {
  if (typeof value === 'object' && value !== null && 'kind' in value && isFieldOrSpread(value)) return value;
  throw new TypeError(`a symbol that is not of this library stands among the fields at ${path === '' ? 'the root' : path}`);
}

function isFieldOrSpread(value: { readonly kind: unknown }): value is Field | Spread {
  return value.kind === 'field' || value.kind === 'spread';
}
