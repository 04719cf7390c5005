import type { OpenApiSchema } from './closed.ts';

/** A shorter schema stands where it is used. */
const SHORTEST = 200;

const isNode = (value: unknown): value is OpenApiSchema => typeof value === 'object' && value !== null;

/** The definitions with each long part that occurs more than once written once, as a definition that the others refer to. */
export function shared(definitions: Readonly<Record<string, OpenApiSchema>>): Readonly<Record<string, OpenApiSchema>> {
  const counts = new Map<string, number>();
  const count = (node: unknown): void => {
    if (!isNode(node)) return;
    if (isShareable(node)) {
      const text = JSON.stringify(node);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      if (counts.get(text) !== 1) return;
    }
    for (const below of Object.values(node)) count(below);
  };
  count(definitions);

  const parts = new Map<string, readonly [name: string, part: OpenApiSchema]>();
  // What is inside is named first: a part may hold parts.
  const named = (text: string, part: OpenApiSchema): string => {
    const name = `part${String(parts.size)}`;
    parts.set(text, [name, part]);
    return name;
  };
  const inside = (node: OpenApiSchema): OpenApiSchema => Object.fromEntries(Object.entries(node).map(([key, below]) => [key, short(below)]));
  const short = (node: unknown): unknown => {
    if (Array.isArray(node) || !isNode(node)) return node;
    const text = JSON.stringify(node);
    if (!isShareable(node) || (counts.get(text) ?? 0) < 2) return inside(node);
    const name = parts.get(text)?.[0] ?? named(text, inside(node));
    return { $ref: `#/definitions/${name}` };
  };
  const whole = Object.entries(definitions).map(([name, schema]): [string, OpenApiSchema] => [name, inside(schema)]);
  return Object.fromEntries([...whole, ...parts.values()]);
}

/** Whether a node is a long schema, and no map of fields. */
function isShareable(node: OpenApiSchema): boolean {
  return typeof node['type'] === 'string' && JSON.stringify(node).length >= SHORTEST;
}
