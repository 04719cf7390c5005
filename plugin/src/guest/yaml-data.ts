import { LineCounter, parseDocument, visit, type Document } from 'yaml';

/** How often an alias may repeat what its anchor names, over the whole file. */
const ALIASES = 100;

/**
 * The data of a YAML file of one document, read as Helm reads values: YAML 1.2's types, no custom tags, no key twice.
 * @throws Error with the file and line where it does not parse, or expands beyond bounds
 */
export function yamlData(text: string, path: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true, uniqueKeys: true, strict: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw new Error(`${path}:${String(lines.linePos(problem.pos[0]).line)}: ${problem.message}`);
  refuseKeys(document, path, lines);
  try {
    return document.toJS({ maxAliasCount: ALIASES });
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function refuseKeys(document: Document, path: string, lines: LineCounter): void {
  visit(document, {
    Pair(_, { key }) {
      const name: unknown = typeof key === 'object' && key !== null && 'value' in key ? key.value : key;
      const start = typeof key === 'object' && key !== null && 'range' in key && Array.isArray(key.range) ? Number(key.range[0]) : 0;
      if (name === '__proto__') throw new Error(`${path}:${String(lines.linePos(start).line)}: the key __proto__ is not allowed.`);
      if (typeof name === 'object' && name !== null)
        throw new Error(`${path}:${String(lines.linePos(start).line)}: a key must be a string.`);
    },
  });
}
