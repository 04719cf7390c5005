/** A piece of a pattern: a class, an escape, a repetition count or a single character. */
const PIECE = /\[(\^?)((?:\\.|[^\]\\])*)\]|\\(.)|\{\d+(?:,\d*)?\}|(.)/gsu;

const NAMED: { readonly [escape: string]: string } = { d: '0-9', w: '0-9A-Za-z_' };

/**
 * The printable ASCII characters that a string matching the pattern consists of, or nothing where that cannot be told
 * simply (a negated class, a dot, an escape such as \s, an alternative without anchors).
 */
export function patternAlphabet(pattern: string): ReadonlySet<string> | undefined {
  if (!isAnchored(pattern)) return undefined;
  const alphabet = new Set<string>();
  for (const [, negated, inClass, escaped, single] of pattern.matchAll(PIECE)) {
    const members = inClass === undefined ? membersOf(escaped, single) : negated === '' ? classMembers(inClass) : undefined;
    if (members === undefined) return undefined;
    for (const one of members) alphabet.add(one);
  }
  return [...alphabet].every((one) => one >= ' ' && one <= '~') ? alphabet : undefined;
}

/** Every alternative outside parentheses starts with ^ and ends with $. */
function isAnchored(pattern: string): boolean {
  return alternatives(pattern).every((one) => one.startsWith('^') && /(?:^|[^\\])\$$/u.test(one));
}

function alternatives(pattern: string): string[] {
  const found = [''];
  let depth = 0;
  for (const [piece] of pattern.matchAll(PIECE)) {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (piece === '|' && depth === 0) found.push('');
    else found.push((found.pop() ?? '') + piece);
  }
  return found;
}

function membersOf(escaped: string | undefined, single: string | undefined): Iterable<string> | undefined {
  if (escaped !== undefined) return escapedMembers(escaped);
  if (single === undefined || '^$|()?*+'.includes(single)) return [];
  return single === '.' ? undefined : [single];
}

function escapedMembers(escaped: string): Iterable<string> | undefined {
  const named = NAMED[escaped];
  if (named !== undefined) return classMembers(named);
  return /[a-z0-9]/iu.test(escaped) ? undefined : [escaped];
}

function classMembers(text: string): Set<string> | undefined {
  const members = new Set<string>();
  for (const [, escaped, from, to] of text.matchAll(/\\(.)|([^\\])(?:-([^\\]))?/gsu)) {
    const found = escaped === undefined ? range(from ?? '', to ?? from ?? '') : escapedMembers(escaped);
    if (found === undefined) return undefined;
    for (const one of found) members.add(one);
  }
  return members;
}

function range(from: string, to: string): string[] {
  const [first = 0, last = 0] = [from.codePointAt(0), to.codePointAt(0)];
  return last - first > 0x7f ? ['\u{10ffff}'] : Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
