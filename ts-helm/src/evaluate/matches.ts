const compiled = new Map<string, RegExp>();

/**
 * Whether the pattern, in what RE2 and ECMAScript share, matches somewhere in the text.
 * @throws TypeError where ECMAScript cannot read the pattern
 */
export function matches(text: string, pattern: string): boolean {
  return expressionOf(pattern).test(text);
}

/**
 * The first part of the text that matches the pattern, or nothing.
 * @throws TypeError where ECMAScript cannot read the pattern
 */
export function firstMatch(text: string, pattern: string): string {
  return expressionOf(pattern).exec(text)?.[0] ?? '';
}

function expressionOf(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const expression = compile(pattern);
  compiled.set(pattern, expression);
  return expression;
}

function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    throw new TypeError(`'${pattern}' is not a regular expression that both RE2 and ECMAScript read`);
  }
}
