import type { Json } from '../src/ast/facts.ts';

/**
 * A value as JSON in ASCII: YAML too, and without the raw characters (DEL, NEL, U+FEFF …) that YAML readers reject,
 * so that what is refused is refused for what the value is and not for how it is written.
 */
export function jsonText(value: Json): string {
  return JSON.stringify(value).replaceAll(/[^\u0020-\u007e]/gu, (character) => escaped(character));
}

/** A character outside the first plane is escaped as YAML does it, for YAML knows no surrogate pairs. */
function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
