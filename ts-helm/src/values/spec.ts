import type { Facts, Json } from '../ast/facts.ts';

/** Whether a user must set a value, may leave it to its default, or may leave it out altogether. */
export type Presence = 'required' | 'default' | 'optional';

interface Common {
  /** What the value does, one or two sentences; the values reference, values.yaml and the schema show it. */
  readonly doc?: string;
  /** What the value does in every object of the same form, see `alike`. */
  readonly generalDoc?: string;
  /** What the number counts: seconds, bytes, percent. */
  readonly unit?: string;
  readonly presence: Presence;
  readonly default?: Json;
  /** The path that replaces this one, and the chart's version since which; the old path is still accepted, with a warning in NOTES.txt. */
  readonly deprecated?: { readonly instead: string; readonly since: string };
  /** The name of a shared definition of the schema: values of the same name are written once and referred to. */
  readonly definition?: string;
}

/** A string; without `multiline` it holds no control character and no line break of any kind. */
export interface StringSpec extends Common {
  readonly type: 'string';
  /** In what RE2 and ECMAScript share; anchored. */
  readonly pattern?: string;
  /** What the pattern means, for error messages and the reference: "a host name". */
  readonly form?: string;
  readonly choices?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly multiline?: boolean;
  /** See Facts.plain. */
  readonly plain?: NonNullable<Facts['plain']>;
  /** Whether a number or a boolean may stand in its place: for settings of programs whose files know text only. */
  readonly orScalar?: boolean;
}

/** A whole number. */
export interface IntegerSpec extends Common {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}

/** A number. */
export interface NumberSpec extends Common {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
}

/** true or false. */
export interface BooleanSpec extends Common {
  readonly type: 'boolean';
}

/** An object with the fields it names and no others. */
export interface ObjectSpec extends Common {
  readonly type: 'object';
  readonly fields: { readonly [name: string]: Spec };
  /** At least one of the fields of each group must be set; exactly one where `only` is true; one or none with `orNone`. */
  readonly oneOf?: readonly { readonly fields: readonly string[]; readonly only: boolean; readonly orNone?: boolean }[];
  /** Fields that may be set only beside others, as a list of hosts without proxy beside the proxy. */
  readonly needs?: { readonly [field: string]: readonly string[] };
  /**
   * Objects of this form differ in their defaults, and in the `doc` of fields that have a `generalDoc`. The schema tells both
   * in the object's description, not in that of each field, so that the form is written once: Helm compiles the schema at
   * every run.
   */
  readonly alike?: boolean;
  /** Whether further keys pass, which the chart does not read: for `global`, which every chart of a release reads. */
  readonly open?: boolean;
  /** Keys that Helm itself adds and that stay allowed (global). */
  readonly alsoAllowed?: readonly string[];
  /**
   * The section of a subchart: the names of the fields that this chart declares itself. The others are the subchart's, whose
   * own values.yaml has their defaults and whose own schema closes the section; see `ownFields`.
   */
  readonly subchart?: readonly string[];
}

/** Entries under keys that the user names; an entry may be null, which removes it. */
export interface MapSpec extends Common {
  readonly type: 'map';
  readonly entry: Spec;
  readonly keyPattern?: string;
  /** What a key is, for the reference: "receiver name". */
  readonly keyForm?: string;
  /** Keys that the chart itself writes beside the user's. */
  readonly reserved?: readonly string[];
}

/** A list. */
export interface ArraySpec extends Common {
  readonly type: 'array';
  readonly item: Spec;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly unique?: boolean;
}

/** A value passed on to Kubernetes as it is, closed by the Kubernetes API's own schema of that name. */
export interface KubernetesSpec extends Common {
  readonly type: 'kubernetes';
  readonly kind: string;
  readonly list: boolean;
  /** What may stand in its place: the bare name of an object in place of a reference to it. */
  readonly orText?: StringSpec;
}

/** A structure of any form: for whole manifests that a user adds. */
export interface AnySpec extends Common {
  readonly type: 'any';
  readonly list: boolean;
}

/** A declaration that refers to one made elsewhere, possibly to itself: nested routes. It must have a `definition`. */
export interface LazySpec extends Common {
  readonly type: 'lazy';
  readonly of: () => Spec;
}

/** The declaration of a value, as data: the builders make it; the schema, values.yaml, the reference and the types come from it. */
export type Spec =
  StringSpec | IntegerSpec | NumberSpec | BooleanSpec | ObjectSpec | MapSpec | ArraySpec | KubernetesSpec | AnySpec | LazySpec;

/** The declaration itself, where it may be a reference to one made elsewhere. */
export function resolve(spec: Spec): Exclude<Spec, LazySpec> {
  return spec.type === 'lazy' ? resolve(spec.of()) : spec;
}

/** The fields that the chart's own values.yaml and schema speak of: all but those of a subchart. */
export function ownFields({ fields, subchart }: ObjectSpec): ObjectSpec['fields'] {
  if (subchart === undefined) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => subchart.includes(name)));
}

/** What tells a declaration within itself: its name, or the declaration, for a lazy one may be made anew at every reading. */
export function identityOf(spec: Exclude<Spec, LazySpec>): Spec | string {
  return spec.definition ?? spec;
}
