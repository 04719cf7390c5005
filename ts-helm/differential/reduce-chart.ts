import type { ChartDefinition } from '../src/chart/chart.ts';

/** The lists of a chart whose members can go without making the chart wrong in itself. */
const lists: ReadonlySet<string> = new Set(['templates', 'documents', 'fields', 'items', 'lines', 'parts']);

type Fails = (candidate: ChartDefinition) => Promise<boolean>;

/** A list somewhere in a chart. */
interface Place {
  readonly path: readonly string[];
  readonly length: number;
}

/** A smaller chart that still fails: documents, fields, items and parts are taken away, the outer ones first, until none can go. */
export async function reduceChart(definition: ChartDefinition, fails: Fails): Promise<ChartDefinition> {
  let smallest = withoutSites(definition);
  for (let before = Infinity; sizeOf(smallest) < before;) {
    before = sizeOf(smallest);
    for (let index = 0; index < smaller(smallest).length;) {
      const candidate = smaller(smallest)[index]?.();
      if (candidate !== undefined && (await failsOrThrows(candidate, fails))) smallest = candidate;
      else index += 1;
    }
  }
  return smallest;
}

function sizeOf({ templates, helpers, notes }: ChartDefinition): number {
  return JSON.stringify([templates, helpers, notes]).length;
}

/** A candidate that cannot be tried at all is no smaller case of the same thing. */
async function failsOrThrows(candidate: ChartDefinition, fails: Fails): Promise<boolean> {
  try {
    return await fails(candidate);
  } catch {
    return false;
  }
}

/** The chart as data, without the lines that wrote its nodes. */
function withoutSites(definition: ChartDefinition): ChartDefinition {
  const { values, ...data } = definition;
  const copy: Omit<ChartDefinition, 'values'> = JSON.parse(
    JSON.stringify(data, (key, value: unknown) => (key === 'at' ? undefined : value)),
  );
  return { ...copy, values };
}

/** Ways to take one part away. */
function smaller(definition: ChartDefinition): readonly (() => ChartDefinition)[] {
  const { notes: _, ...withoutNotes } = definition;
  const places = placesOf({ ...definition, values: undefined }, []);
  const parts = places.flatMap(({ path, length }) => Array.from({ length }, (__, index) => () => without(definition, path, index)));
  return [...(definition.notes === undefined ? [] : [() => withoutNotes]), ...parts];
}

function placesOf(value: unknown, path: readonly string[]): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = Array.isArray(value) && lists.has(path.at(-1) ?? '') ? [{ path, length: value.length }] : [];
  return [...here, ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]))];
}

function without(definition: ChartDefinition, path: readonly string[], index: number): ChartDefinition {
  const { values, ...data } = definition;
  const copy: Omit<ChartDefinition, 'values'> = structuredClone(data);
  const list: unknown = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    copy,
  );
  if (Array.isArray(list)) list.splice(index, 1);
  return { ...copy, values };
}
