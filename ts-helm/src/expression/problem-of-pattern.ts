/** A class, an escape, the start of a special group, a count of repetitions, or any other character. */
const PIECE = /\[\^?((?:\\.|[^\]\\])*)\]|\\(x[\da-fA-F]{2}|.)|\(\?(:|.?.?)|\{(\d+)(?:,(\d*))?\}|./gsu;

/** Escapes that mean the same to both; \s does not, nor any number. */
const SHARED = /^(?:[dDwWbBnrtfv]|x[\da-fA-F]{2}|[^\da-zA-Z])$/u;

/** More repetitions are refused by RE2. https://github.com/google/re2/wiki/Syntax */
const REPETITIONS = 1000;

/** What keeps a pattern from being read alike by RE2, which Helm matches with, and by ECMAScript; nothing where both read it. */
export function problemOfPattern(pattern: string): string | undefined {
  try {
    RegExp(pattern, 'u');
  } catch {
    return 'it is not a regular expression of ECMAScript';
  }
  for (const [piece, inClass, escaped, group, least, most] of pattern.matchAll(PIECE)) {
    const escapes = inClass === undefined ? [escaped] : escapesIn(inClass);
    const foreign = escapes.find((one) => one !== undefined && !SHARED.test(one));
    if (foreign !== undefined) return `RE2 and ECMAScript do not read \\${foreign} alike`;
    if (inClass === '') return `${piece} holds nothing for ECMAScript, and RE2 looks for its end`;
    if (group !== undefined && group !== ':') return `RE2 and ECMAScript do not share (?${group}`;
    if (Math.max(Number(least ?? 0), Number(most ?? 0)) > REPETITIONS)
      return `RE2 takes at most ${String(REPETITIONS)} repetitions, not ${piece}`;
  }
  const nested = repetitionsOf(pattern);
  return nested > REPETITIONS
    ? `RE2 takes at most ${String(REPETITIONS)} repetitions, not ${String(nested)} of groups within groups`
    : undefined;
}

/** The most repetitions of anything in the pattern: those of a group count for each of what is in it. https://pkg.go.dev/regexp/syntax */
function repetitionsOf(pattern: string): number {
  const groups = [1];
  let last = 1;
  for (const [piece, , , , least, most] of pattern.matchAll(PIECE)) {
    if (piece.startsWith('(')) {
      groups.push(1);
      last = 1;
    } else if (piece === ')') last = groups.pop() ?? 1;
    else last = least === undefined ? 1 : last * Math.max(Number(least), Number(most ?? 0), 1);
    groups.push(Math.max(groups.pop() ?? 1, last));
  }
  return Math.max(...groups);
}

/** In a class \b is a backspace to one and an error to the other. */
function escapesIn(text: string): readonly (string | undefined)[] {
  return [...text.matchAll(/\\(x[\da-fA-F]{2}|.)/gsu)].map(([, escaped]) => (escaped === 'b' ? 'b in [ ]' : escaped));
}
