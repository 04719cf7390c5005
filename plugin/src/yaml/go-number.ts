/** The forms of numbers that Go reads, once underscores are gone. https://pkg.go.dev/strconv#ParseInt with base 0 */
const OCTAL = /^[-+]?0[0-7]+$/u;
const PREFIXED = /^[-+]?0[xX][\da-fA-F]+$|^[-+]?0[oO][0-7]+$|^[-+]?0[bB][01]+$/u;

/**
 * The number that a plain scalar is for Helm and Kubernetes, or the text itself where it is none: an integer that 64 bits do not
 * hold is a float where it is written in decimal digits, and otherwise no number.
 */
export function goNumber(source: string): number | string {
  const plain = source.replaceAll('_', '');
  const digits = plain.replace(/^[-+]/u, '');
  if (PREFIXED.test(plain)) return signed(plain, BigInt(digits.toLowerCase())) ?? source;
  if (OCTAL.test(plain)) return signed(plain, BigInt(`0o${digits}`)) ?? Number(plain);
  return /\d/u.test(plain) ? Number(plain) : source;
}

/** The number with the sign of the text, where 64 bits hold it. */
function signed(text: string, size: bigint): number | undefined {
  const isNegative = text.startsWith('-');
  if (size > (isNegative ? 2n ** 63n : 2n ** 64n - 1n)) return undefined;
  return isNegative ? -Number(size) : Number(size);
}
