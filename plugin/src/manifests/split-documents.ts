/**
 * The documents of a YAML stream as they stand, each with its own comments. `---` at the start of a line always separates:
 * inside a block of text every line is indented.
 */
export function splitDocuments(text: string): readonly string[] {
  const lines = text.split(/(?<=\n)/u);
  const documents: string[][] = [[]];
  for (const line of lines) {
    const rest = /^---(?:[ \t]+(.*))?\r?\n?$/su.exec(line);
    if (rest === null) documents.at(-1)?.push(line);
    else documents.push(rest[1] === undefined || rest[1].trim() === '' ? [] : [`${rest[1].trimEnd()}\n`]);
  }
  return documents.map((document) => document.join('')).filter((document) => document.trim() !== '');
}
