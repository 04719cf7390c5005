import type { Json } from '../ast/facts.ts';
import { isList, isMap, type JsonMap } from '../ast/json.ts';
import type { Ast, Call } from '../ast/node.ts';
import { EvaluationError } from './evaluation-error.ts';
import { isTrue } from './go/truth.ts';
import { handedOver } from './include.ts';
import { readOptional } from './read-reference.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-of.ts';
import { typeName } from './type-name.ts';

/** The arguments of a call. Each is evaluated when it is asked for: `and` and `or` stop at the first that decides, as Go's do. */
export class Arguments {
  readonly scope: Scope;
  private readonly node: Call;

  constructor(node: Call, scope: Scope) {
    this.node = node;
    this.scope = scope;
  }

  /** Whether every argument holds. */
  every(): boolean {
    return this.node.arguments.every((one) => isTrue(this.scope.value(one, this.scope)));
  }

  /** Whether some argument holds. */
  some(): boolean {
    return this.node.arguments.some((one) => isTrue(this.scope.value(one, this.scope)));
  }

  all(): readonly Json[] {
    return this.node.arguments.map((_, place) => this.value(place));
  }

  value(place: number): Json {
    const value = handedOver(this.at(place), this.scope);
    return value === undefined ? this.refuse(place, 'a value', undefined) : value;
  }

  /** A reference's value without its fallback; undefined or null where it is absent. */
  optional(place: number): Json | undefined {
    const node = this.at(place);
    return node.kind === 'reference' ? readOptional(node, this.scope) : this.scope.value(node, this.scope);
  }

  isTrue(place: number): boolean {
    return isTrue(this.value(place));
  }

  string(place: number): string {
    const value = this.value(place);
    return typeof value === 'string' ? value : this.refuse(place, 'a string', value);
  }

  number(place: number): number {
    const value = this.value(place);
    return typeof value === 'number' ? value : this.refuse(place, 'a number', value);
  }

  list(place: number): readonly Json[] {
    const value = this.value(place);
    return isList(value) ? value : this.refuse(place, 'a list', value);
  }

  map(place: number): JsonMap {
    const value = this.value(place);
    return isMap(value) ? value : this.refuse(place, 'a map', value);
  }

  /** Two strings, numbers or booleans: Go compares only values of one type. */
  comparable(): readonly [left: Json, right: Json] {
    const [left, right] = [this.value(0), this.value(1)];
    if (typeof left === typeof right && typeof left !== 'object') return [left, right];
    throw new EvaluationError(`${this.node.name} cannot compare ${typeName(left)} with ${typeName(right)}`, this.node.at);
  }

  /** The argument as it reads inside a string. */
  text(place: number): string {
    return textOf(this.at(place), this.scope);
  }

  private at(place: number): Ast {
    const node = this.node.arguments[place];
    if (node !== undefined) return node;
    throw new EvaluationError(`${this.node.name} is called without its argument ${String(place + 1)}`, this.node.at);
  }

  private refuse(place: number, wanted: string, found: Json | undefined): never {
    const { name, at } = this.node;
    throw new EvaluationError(`${name} expects ${wanted} as argument ${String(place + 1)}, got ${typeName(found)}`, at);
  }
}
