import type { Facts, Json } from './facts.ts';
import type { FunctionName } from './functions.ts';

/** Where in the chart's TypeScript a node was written; `stack` is formatted only when an error needs it. */
export interface Site {
  readonly stack?: string;
}

interface Sited {
  readonly at?: Site;
}

/** A value known when the chart is written. */
export interface Literal extends Sited {
  readonly kind: 'literal';
  readonly value: Json;
}

/**
 * What a reference starts from: one of Helm's built-in objects, a variable bound by `each` or `given`, or an argument
 * of the partial that the reference stands in. Variable names are unique along any path from the root of a template.
 * https://helm.sh/docs/chart_template_guide/builtin_objects/
 */
export type Root =
  | { readonly object: 'Values' | 'Release' | 'Chart' | 'Capabilities' | 'Template' }
  | { readonly variable: string }
  | { readonly argument: string };

/**
 * The value at `path` below `root`. With `facts.fallback` a missing value (at any step of the path) reads as the
 * fallback; a present 0, false or "" is kept. With `facts.optional` it may only be read inside its `given`, or by
 * `present`. Otherwise it is always there.
 */
export interface Reference extends Sited {
  readonly kind: 'reference';
  readonly root: Root;
  readonly path: readonly string[];
  /** How many leading steps of the path are sure to be there; below them a parent may be absent, so reading must be nil-safe. */
  readonly certain: number;
  readonly facts: Facts;
}

/** A function of the table in functions.ts applied to its arguments. */
export interface Call extends Sited {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly arguments: readonly Ast[];
  readonly facts: Facts;
}

/**
 * The parts written one after another: a string on one line. Numbers in it read as Helm's int64 (integers) or as JSON
 * numbers; booleans as true and false. No part may hold a newline.
 */
export interface Join extends Sited {
  readonly kind: 'join';
  readonly parts: readonly Ast[];
}

/**
 * A named template, called with one argument for each parameter. Where the helper's result is 'structure' it stands for
 * a map or list; a string otherwise. A helper that reads Helm's built-in objects is passed the root context by the printer.
 */
export interface Include extends Sited {
  readonly kind: 'include';
  readonly helper: string;
  readonly arguments: { readonly [parameter: string]: Ast };
  readonly result: 'structure' | 'string';
}

/** A field of a map. Its value vanishes together with its key where it is a `when` or `given` that does not hold. */
export interface Field {
  readonly kind: 'field';
  readonly key: string | Ast;
  readonly value: Ast;
}

/**
 * What a node makes, set among the fields of a map or the items of a list: the fields of `each`, `when` or `given` over
 * maps, of an `include` of a structure or of a user's map (`yaml`); the items of a user's list or of a structure
 * `include`; nothing, for an `ensure`. It stands nowhere else.
 */
export interface Spread extends Sited {
  readonly kind: 'spread';
  readonly value: Ast;
  /** Where the value is an include: fields added to the map that is the last field of what the helper makes, and has this key. */
  readonly more?: { readonly key: string; readonly fields: MapNode['fields'] };
}

/** A map; where it has fields or spreads and every one of them vanishes it is null, as a YAML block without lines is. */
export interface MapNode extends Sited {
  readonly kind: 'map';
  readonly fields: readonly (Field | Spread)[];
}

/**
 * A list. An item that is a `when`, `given`, `ensure` or `each` makes no or several items; a `spread` adds the items of
 * a list-valued node (`yaml` of a user's list, a structure `include`). Null where it has items and all vanish.
 */
export interface ListNode extends Sited {
  readonly kind: 'list';
  readonly items: readonly Ast[];
}

/** `then` where Go templates hold the condition for true (not false, 0, "", null, empty), else `otherwise`, else nothing. */
export interface When extends Sited {
  readonly kind: 'when';
  readonly condition: Ast;
  readonly then: Ast;
  readonly otherwise?: Ast;
}

/** `then`, with the value bound to `variable`, where the optional value is present (not absent, not null; 0, false and "" are present). */
export interface Given extends Sited {
  readonly kind: 'given';
  readonly value: Reference;
  readonly variable: string;
  readonly then: Ast;
  readonly otherwise?: Ast;
}

/**
 * `body` for each item, one after another. Null entries of a map are passed over.
 * - 'list': the items of a list in their order; `key` is the index.
 * - 'key': the entries of a map by key, in byte order (as Go ranges over maps).
 * - 'order': the entries of a map by their integer field `order` (0 where absent), then by key in byte order.
 */
export interface Each extends Sited {
  readonly kind: 'each';
  readonly over: Ast;
  readonly by: 'list' | 'key' | 'order';
  readonly item: string;
  readonly key: string;
  readonly itemFacts: Facts;
  readonly body: Ast;
}

/** A user's structure as it is (Helm's toYaml). An empty map or list is `{}` or `[]`; spread into a parent it adds nothing. */
export interface Yaml extends Sited {
  readonly kind: 'yaml';
  readonly value: Ast;
}

/** A line or lines of a text: literal lines with placeholders, or a control node whose branches are texts (or `ensure`). */
export type TextLine = Join | When | Given | Each;

/**
 * A string of several lines without a newline at its end: each Join is a line, a control node makes as many lines as its
 * branch has or none. Branches and bodies are Text nodes again. No placeholder may hold a newline.
 */
export interface Text extends Sited {
  readonly kind: 'text';
  readonly lines: readonly TextLine[];
}

/** A configuration file as a string: the structure written as YAML (printed under `|`), ending in one newline. */
export interface Document extends Sited {
  readonly kind: 'document';
  readonly value: Ast;
}

/** A file of the chart as a string (.Files.Get), printed under `|`; the file is known when the chart is generated and ends in one newline. */
export interface File extends Sited {
  readonly kind: 'file';
  readonly path: string;
}

/** A user's string, itself a Go template, expanded with the root context (tpl). The evaluator refuses one with an action it does not know. */
export interface Tpl extends Sited {
  readonly kind: 'tpl';
  readonly value: Ast;
}

/** Stops the render with the sentence `message` where the condition does not hold; makes nothing otherwise. */
export interface Ensure extends Sited {
  readonly kind: 'ensure';
  readonly condition: Ast;
  readonly message: Ast;
}

/** Nodes that yield one value inside an action (`{{ … }}`). */
export type Scalar = Literal | Reference | Call | Join | Include | Tpl;

/** Nodes that may yield nothing, or several, where they stand. */
export type Control = When | Given | Each | Ensure | Spread;

/** Every node. Plain data: no functions, no classes; two readers, print/ and evaluate/, give it meaning. */
export type Ast = Scalar | Control | MapNode | ListNode | Yaml | Text | Document | File;

/** A named template (`define`): what it is called, what it takes and what it makes. */
export interface Helper {
  readonly name: string;
  /** One sentence for the comment above the `define`. */
  readonly doc: string;
  readonly parameters: { readonly [name: string]: Facts };
  readonly result: 'structure' | 'string';
  readonly body: Ast;
  /**
   * The body once more, where it is a choice by the parameter `by` alone: what it makes for each value of it, and it has no
   * other values. It is printed as a named template for each, `<name>.<value>`, of which an include names one.
   */
  readonly choice?: { readonly by: string; readonly cases: { readonly [value: string]: Ast } };
  /** The file below templates/ that it is printed in; _helpers.tpl where none is given. */
  readonly file?: string;
}
