import { globals } from './globals.ts';

type Key = string | symbol;

/** Names that ordinary code gives its own objects although a prototype has them: assigning one must not fail. */
const overridden: readonly Key[] = ['constructor', 'name', 'message', 'toString', 'toJSON', 'valueOf', 'toLocaleString', 'hasOwnProperty'];

/**
 * Takes away every global that is not named in `globals`, and freezes the rest: what one module changes of the language, another
 * module and the sandbox's own code would see. A frozen prototype also forbids the assignment of that name to the objects that
 * inherit it; for names in common use it stays allowed.
 */
export function lockdown(realm: object): void {
  for (let holder: object | null = realm; holder !== null && holder !== Object.prototype; holder = Object.getPrototypeOf(holder)) {
    for (const key of Reflect.ownKeys(holder)) if (!isKept(key, holder === realm)) Reflect.deleteProperty(holder, key);
  }
  for (const kind of kindsOfFunction()) noCodeFromText(realm, kind);
  const reached = new Set<object>();
  for (const key of Reflect.ownKeys(realm)) collect(valueOf(realm, key), reached);
  for (const hidden of syntaxOnly()) collect(hidden, reached);
  reached.delete(realm);
  for (const one of reached) allowOverriding(one);
  for (const one of reached) Object.freeze(one);
}

function isKept(key: Key, isOwn: boolean): boolean {
  return isOwn ? typeof key === 'string' && globals.has(key) : key === 'constructor' || typeof key === 'symbol';
}

/** Objects of the language that no global leads to. */
function syntaxOnly(): readonly unknown[] {
  return [Object.getPrototypeOf([][Symbol.iterator]()), ...kindsOfFunction()];
}

function* generator(): Generator {}

async function* asyncGenerator(): AsyncGenerator {}

/** The prototypes of the four kinds of functions. */
function kindsOfFunction(): readonly object[] {
  return [() => undefined, generator, async () => undefined, asyncGenerator].map((sample): object => Object.getPrototypeOf(sample));
}

/** A function of its own for each kind, for each gets another prototype. */
function refusal(): () => never {
  return function refuse() {
    throw new TypeError('Cannot make code from text in the sandbox.');
  };
}

/** Puts a function that refuses in the place of the constructor that would compile a text. */
function noCodeFromText(realm: object, prototype: object): void {
  const real: unknown = Reflect.get(prototype, 'constructor');
  const refuse = refusal();
  Object.defineProperty(refuse, 'prototype', { value: prototype });
  Object.defineProperty(prototype, 'constructor', { value: refuse, configurable: true });
  if (real === Function) Object.defineProperty(realm, 'Function', { value: refuse });
}

/** The value and all that its properties and prototypes lead to. */
function collect(start: unknown, reached: Set<object>): void {
  const waiting: unknown[] = [start];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (((typeof one !== 'object' || one === null) && typeof one !== 'function') || reached.has(one)) continue;
    reached.add(one);
    waiting.push(Object.getPrototypeOf(one));
    for (const key of Reflect.ownKeys(one)) {
      const descriptor = Object.getOwnPropertyDescriptor(one, key) ?? {};
      for (const field of ['value', 'get', 'set']) waiting.push(Reflect.get(descriptor, field));
    }
  }
}

function valueOf(holder: object, key: Key): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

function allowOverriding(holder: object): void {
  const isPrototype = Object.getOwnPropertyDescriptor(holder, 'constructor') !== undefined;
  if (!isPrototype) return;
  for (const key of overridden) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, key);
    if (descriptor?.configurable === true && 'value' in descriptor)
      Object.defineProperty(holder, key, accessor(holder, key, descriptor.value));
  }
}

/** Reads as the value; an assignment to an object that inherits it makes a property of that object's own. */
function accessor(holder: object, key: Key, value: unknown): PropertyDescriptor {
  return {
    get: () => value,
    set(this: unknown, own: unknown) {
      if (this === holder || typeof this !== 'object' || this === null)
        throw new TypeError(`Cannot change ${String(key)} of the language's own objects in the sandbox.`);
      Object.defineProperty(this, key, { value: own, writable: true, enumerable: true, configurable: true });
    },
    enumerable: false,
    configurable: false,
  };
}
