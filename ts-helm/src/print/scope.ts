import type { Helper, Reference, Site } from '../ast/node.ts';
import type { BuiltinName } from './builtins.ts';

/** What printing needs to know of the chart, and what it finds out for `printHelpers`. */
export interface PrintContext {
  /** What stands before the dot in the names of helpers: the chart's name. */
  readonly prefix: string;
  readonly helpers: ReadonlyMap<string, Helper>;
  /** The library's own helpers that printed text calls; printing adds to it. */
  readonly used: Set<BuiltinName>;
  /** The file that is being printed, for errors. */
  readonly file?: string;
}

/** How a template is called: with the root context, with its only argument, or with a dict of its arguments. */
export type Convention = 'root' | 'bare' | 'dict';

/** A variable: one that `range` sets, or another name for a reference that is known to be there. */
export interface Binding {
  readonly at: Site | undefined;
  readonly alias?: Reference;
}

/** Where in the printed template a node stands. */
export interface Scope {
  readonly context: PrintContext;
  readonly called: Convention;
  /** The `define` that is being printed. */
  readonly helper?: Helper;
  /** Columns before the node's lines. */
  readonly indent: number;
  /** What `.` is: what the template was called with, what a `with` set it to, or an item of a `range`. */
  readonly dot: 'start' | 'item' | Reference;
  readonly names: ReadonlyMap<string, Binding>;
  /** Nothing may follow in the document: Helm takes spaces at its end away. */
  readonly last: boolean;
  /** The keys that lead here, for errors. */
  readonly path: readonly string[];
}

/** The scope at the start of a file or of a `define`. */
export function startOf(context: PrintContext, called: Convention, helper?: Helper): Scope {
  const start: Scope = { context, called, indent: 0, dot: 'start', names: new Map(), last: true, path: [] };
  return helper === undefined ? start : { ...start, helper };
}

/** The same place, further to the right. */
export function indented(scope: Scope, columns = 2): Scope {
  return { ...scope, indent: scope.indent + columns };
}

/** The line with the scope's indentation. */
export function line(scope: Scope, text: string): string {
  return ' '.repeat(scope.indent) + text;
}

/** A line of control: `{{- … }}`, which takes the line break before it away. */
export function control(scope: Scope, action: string): string {
  return line(scope, `{{- ${action} }}`);
}
