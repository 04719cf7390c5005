import { isNode, LineCounter, parseDocument } from 'yaml';
import { helmYaml } from '../yaml/helm-yaml.ts';

/** The line of the value at a path in a YAML or JSON text. */
export function yamlLine(text: string, path: readonly string[]): number | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...helmYaml, lineCounter: lines, logLevel: 'silent' });
  const found: unknown =
    document.getIn(
      path.map((step) => (/^\d+$/u.test(step) ? Number(step) : step)),
      true,
    ) ?? document.getIn(path, true);
  const start = isNode(found) ? found.range?.[0] : undefined;
  return start === undefined ? undefined : lines.linePos(start).line;
}
