import type { Facts } from './facts.ts';

const boolean: Facts = { type: 'boolean', empty: true };
const integer: Facts = { type: 'integer', empty: true, large: true };
const number: Facts = { type: 'number', empty: true, large: true };
const string: Facts = { type: 'string', empty: true };
const list: Facts = { type: 'array', empty: true, items: string };

/**
 * The functions that an expression may call, with what is known of their result. Names are Go templates', Sprig's or
 * Helm's own, except those marked *, which the printer writes as a short idiom or as a helper of the chart.
 * https://pkg.go.dev/text/template#hdr-Functions, https://masterminds.github.io/sprig/, https://helm.sh/docs/chart_template_guide/function_list/
 */
export const functions = {
  /** All arguments hold (two or more). The result is a boolean here: arguments are conditions. */
  and: boolean,
  or: boolean,
  not: boolean,
  /** Equal strings, booleans or integers; numbers compare by value. */
  eq: boolean,
  ne: boolean,
  lt: boolean,
  le: boolean,
  gt: boolean,
  ge: boolean,
  /** * True where the optional reference is there and not null (0, false and "" are there). */
  present: boolean,
  /** * True where the string, map or list is not empty (Go truth of the value itself). */
  notEmpty: boolean,
  /** hasKey map key: true also where the entry is null. */
  hasKey: boolean,
  /** * True where the map has the key and its entry is not null. */
  hasEntry: boolean,
  /**
   * kindIs kind value: the value is a 'map', a 'slice' (a list), a 'string' or a 'bool'; the kind is a literal. Go's kind
   * of a number depends on where it comes from: none can be asked for.
   */
  kindIs: boolean,
  /** * has list item. (Sprig: `has item list`.) */
  has: boolean,
  /** * contains text part. (Sprig: `contains part text`; likewise below the text comes first.) */
  contains: boolean,
  hasPrefix: boolean,
  hasSuffix: boolean,
  /** regexMatch text pattern; the pattern is a literal in what RE2 and ECMAScript share. */
  regexMatch: boolean,
  /** regexFind text pattern: the first part of the text that matches, or nothing; the pattern as that of regexMatch. */
  regexFind: string,
  /** * .Capabilities.APIVersions.Has "apps/v1/StatefulSet" */
  hasApi: boolean,
  /** * semverCompare constraint .Capabilities.KubeVersion.Version; the constraint is a literal such as ">=1.27-0" */
  kubeVersion: boolean,
  /** * The first argument where it is not empty, else the second. (Sprig: `default second first`.) Eats 0 and false: refused for integers and booleans that may be empty. */
  default: string,
  /** * if/else inside an expression: ternary condition then otherwise. (Sprig: `ternary then otherwise condition`.) Both are evaluated. */
  ternary: string,
  /** * firstPresent optionalReference other: the optional value where it is there (not null), else the other; for renamed values. */
  firstPresent: { type: 'any', empty: true } satisfies Facts,
  lower: string,
  upper: string,
  /**
   * * snakeCase text: sendResolved is send_resolved; for identifiers in camelCase whose only digits are the last characters.
   * (Sprig: `snakecase`, which has rules of its own for other texts: the evaluator refuses them.)
   */
  snakeCase: string,
  /** * trunc text length: at most that many bytes from the start, or of a negative length, from the end; for ASCII text. */
  trunc: string,
  trimSuffix: string,
  trimPrefix: string,
  /** * replace text old new: every occurrence. */
  replace: string,
  /** * A Prometheus/RE2 pattern that matches the text literally (regexQuoteMeta). */
  quoteRegex: string,
  /** * A string as Go's %q writes it: in double quotes, for matchers of Alertmanager and PromQL. */
  quoteString: string,
  sha256sum: string,
  /** * join list separator: for lists of strings. */
  join: string,
  /** * splitList text separator */
  splitList: list,
  /** * The keys of a map in byte order, null entries left out. */
  keys: list,
  /** omit map key…: the entries of a map or object but for those of the keys, which are literals. */
  omit: { type: 'map', empty: true } satisfies Facts,
  toJson: string,
  /** * The value as a string: integers through int64, numbers as JSON, booleans true/false. */
  toString: string,
  len: integer,
  /** Sums of integers. */
  add: integer,
  sub: integer,
  mul: integer,
  /** div dividend divisor: without what is left over, towards zero; a divisor of zero stops the render. */
  div: integer,
  /** * Bytes of a Kubernetes quantity (50Gi, 1.5G) or of a Prometheus size (45GB, whose units are powers of 1024): sizes compare with lt and gt. */
  quantityBytes: number,
  sizeBytes: number,
  /** * Seconds of a Prometheus duration (1h30m; y w d h m s ms). */
  durationSeconds: number,
} as const satisfies { readonly [name: string]: Facts };

/** A name of the table. */
export type FunctionName = keyof typeof functions;
