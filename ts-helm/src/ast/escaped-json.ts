/**
 * JSON with more characters escaped as `\uXXXX`: `JSON.stringify` leaves some as they are that readers of YAML refuse or Go escapes.
 * @param characters each match is one character, and none beyond U+FFFF, which would need two escapes
 */
export function escapedJson(json: string, characters: RegExp): string {
  return json.replaceAll(characters, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
