import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { helmYaml } from '../yaml/helm-yaml.ts';

/** As much of a JSON schema as a values file can tell. */
export interface InferredSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, InferredSchema>>;
  readonly items?: InferredSchema;
}

/**
 * The schema of a chart that has none, from its values.yaml: the type of each default, described by the comment above it.
 * Everything else stays allowed, for charts read values that their values.yaml does not name: empty maps, lists and nulls say
 * nothing of what may stand there.
 */
export function schemaOfValues(text: string): InferredSchema {
  const document = parseDocument(text, { ...helmYaml, logLevel: 'silent' });
  return isMap(document.contents) ? mapSchema(document.contents, document) : { type: 'object' };
}

function mapSchema(map: YAMLMap, document: Document): InferredSchema {
  const properties = map.items.map((pair): [string, InferredSchema] => [
    keyOf(pair),
    { ...description(pair, map), ...schemaOf(pair.value, document) },
  ]);
  return { type: 'object', ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }) };
}

function schemaOf(value: unknown, document: Document): InferredSchema {
  const node: unknown = isAlias(value) ? value.resolve(document) : value;
  if (isMap(node)) return mapSchema(node, document);
  if (isSeq(node)) return { type: 'array', ...itemsOf(node.items.map((item) => schemaOf(item, document))) };
  if (!isScalar(node) || node.value === null) return {};
  // A number may be given as a string and the other way round: templates seldom tell them apart, and people write both.
  if (typeof node.value === 'number' || typeof node.value === 'bigint') return { type: ['number', 'string'], default: Number(node.value) };
  if (typeof node.value === 'boolean') return { type: 'boolean', default: node.value };
  return { type: ['string', 'number'], default: node.value };
}

function itemsOf(all: readonly InferredSchema[]): Pick<InferredSchema, 'items'> {
  const [first] = all;
  const isUniform = first !== undefined && all.every(({ type }) => JSON.stringify(type) === JSON.stringify(first.type));
  if (!isUniform) return {};
  return { items: first.type === 'object' ? { type: 'object' } : first.type === undefined ? {} : { type: first.type } };
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

/** The comment above a key, as helm-docs and Bitnami's readme generator write it (`# -- …`, `## @param name …`) or plainly. */
function description({ key, value }: Pair, map: YAMLMap): Pick<InferredSchema, 'description'> {
  const isFirst = map.items[0]?.key === key;
  const above = commentOf(key) ?? (isFirst ? (map.commentBefore ?? undefined) : undefined);
  const text = (above?.split('\n\n').at(-1) ?? commentBehind(value) ?? '')
    .split('\n')
    .map((line) => line.replace(/^[#\s]*(?:--\s*|@param\s+\S+\s+(?:\[[^\]]*\]\s*)?)?/u, '').trim())
    .filter((line) => line !== '' && !/^@(?:section|skip|extra)|^(?:ref|e\.g):?/iu.test(line))
    .join(' ');
  return text === '' ? {} : { description: text };
}

function commentOf(node: unknown): string | undefined {
  return isScalar(node) ? (node.commentBefore ?? undefined) : undefined;
}

function commentBehind(value: unknown): string | undefined {
  const node: Node | undefined = isScalar(value) ? value : undefined;
  return node?.comment ?? undefined;
}
