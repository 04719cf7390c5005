import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { helmYaml } from './helm-yaml.ts';

/** How often an alias may repeat what its anchor names, over the whole file. */
const ALIASES = 100;

/**
 * The data of a YAML file of one document, read as Helm reads values: with its types, but no custom tags, and no key twice.
 * @throws Error with the file and line where it does not parse, or expands beyond bounds
 */
export function yamlData(text: string, path: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...helmYaml, lineCounter: lines, prettyErrors: false, uniqueKeys: true, strict: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw new Error(`${path}:${String(lines.linePos(problem.pos[0]).line)}: ${problem.message}`);
  refuseNodes(document, path, lines);
  try {
    return document.toJS({ maxAliasCount: ALIASES });
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function refuseNodes(document: Document, path: string, lines: LineCounter): void {
  const at = (node: unknown): string => {
    const start = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : 0;
    return `${path}:${String(lines.linePos(start).line)}`;
  };
  visit(document, {
    Pair(_, { key }) {
      const name: unknown = typeof key === 'object' && key !== null && 'value' in key ? key.value : key;
      if (name === '__proto__') throw new Error(`${at(key)}: the key __proto__ is not allowed.`);
      if (typeof name === 'object') throw new Error(`${at(key)}: a key must be a string.`);
    },
    Scalar(_, node) {
      if (typeof node.value === 'number' && !Number.isFinite(node.value))
        throw new Error(`${at(node)}: ${node.source ?? String(node.value)} is no number that Helm can hold.`);
    },
  });
}
