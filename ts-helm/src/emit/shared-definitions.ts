import { resolve, type Spec } from '../values/spec.ts';
import { kubernetesDefinitions } from './kubernetes-definitions.ts';
import { withNullableDefinitions } from './nullable-definitions.ts';
import { mapReferences, referencesIn, refTo, type Schema } from './schema.ts';
import { stringDefinitions } from './schema-of-string.ts';
import { shareRepeated } from './share-repeated.ts';

/**
 * Whether Helm has filled in the defaults where a value stands: everywhere but inside map entries, list items and
 * optional objects, as in values/reference.ts. Where it has, a field with a default is required, so that a null on it,
 * which Helm turns into absence, is refused.
 */
export type Context = 'filled' | 'partial';

type Declared = Exclude<Spec, { readonly type: 'lazy' }>;

/** A name whose two contexts differ, until it is known whether both are used. */
const MARKED = /^(?<name>.+):(?<context>filled|partial)$/u;

/** The definitions of one schema: those that declarations name, those of open strings and those of Kubernetes. */
export class SharedDefinitions {
  private readonly body: (spec: Declared, context: Context) => Schema;
  private readonly written = new Map<string, Schema>();
  /** Each name's declaration as it is inside entries, to tell whether another one of the name is the same. */
  private readonly forms = new Map<string, string>();
  private readonly compared = new Set<Declared>();
  private readonly inProgress = new Set<string>();
  private readonly kinds = new Set<string>();

  constructor(body: (spec: Declared, context: Context) => Schema) {
    this.body = body;
  }

  /**
   * A reference to the definition of a named declaration, which is written at its first use.
   * @throws TypeError where the name already stands for another declaration
   */
  reference(name: string, spec: Declared, context: Context): Schema {
    const id = dependsOnContext(spec, new Set()) ? `${name}:${context}` : name;
    if (this.inProgress.has(name)) return refTo(id);
    this.compare(name, spec);
    if (!this.written.has(id)) {
      this.written.set(id, {});
      this.written.set(id, this.body(spec, context));
    }
    return refTo(id);
  }

  /** A reference to the Kubernetes API's own schema of a kind. */
  kubernetes(kind: string): Schema {
    this.kinds.add(kind);
    return refTo(kind);
  }

  /** The schema with its definitions, each under its final name. */
  complete(root: Schema): Schema {
    const kubernetes = kubernetesDefinitions(this.kinds);
    const taken = [...this.forms.keys()].find((name) => Object.hasOwn(kubernetes, name) || Object.hasOwn(stringDefinitions, name));
    if (taken !== undefined)
      throw new TypeError(`a declaration is named ${taken}, which is the name of another definition; choose another name`);
    const foreign = new Map([...Object.entries(stringDefinitions), ...Object.entries(kubernetes)]);
    const used = reachable(root, new Map([...foreign, ...this.written]));
    const names = new Map([...used.keys()].map((id) => [id, finalName(id, used)]));
    const all = new Map([...used].map(([id, schema]) => [names.get(id) ?? id, mapReferences(schema, (name) => names.get(name) ?? name)]));
    const allowing = withNullableDefinitions(
      mapReferences(root, (id) => names.get(id) ?? id),
      all,
      new Set(Object.keys(kubernetes)),
    );
    const own = [...allowing.definitions].filter(([name]) => !foreign.has(name));
    const shared = shareRepeated(allowing.root, new Map(own), new Set(foreign.keys()));
    const kept = reachable(shared.root, new Map([...allowing.definitions, ...shared.definitions]));
    const sorted = [...kept].toSorted(([left], [right]) => (left < right ? -1 : 1));
    return sorted.length === 0 ? shared.root : { ...shared.root, definitions: Object.fromEntries(sorted) };
  }

  private compare(name: string, spec: Declared): void {
    if (this.compared.has(spec)) return;
    this.compared.add(spec);
    this.inProgress.add(name);
    const form = JSON.stringify(this.body(spec, 'partial'));
    this.inProgress.delete(name);
    if ((this.forms.get(name) ?? form) !== form)
      throw new TypeError(`two different declarations are named ${name}; name one of them otherwise`);
    this.forms.set(name, form);
  }
}

function finalName(id: string, used: ReadonlyMap<string, Schema>): string {
  const { name, context } = MARKED.exec(id)?.groups ?? {};
  if (name === undefined) return id;
  return context === 'filled' || !used.has(`${name}:filled`) ? name : `${name}InEntry`;
}

/** The definitions that a schema refers to, directly or through others. */
function reachable(root: Schema, all: ReadonlyMap<string, Schema>): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  const follow = (schema: Schema): void => {
    for (const name of referencesIn(schema)) {
      const definition = all.get(name);
      if (definition === undefined || found.has(name)) continue;
      found.set(name, definition);
      follow(definition);
    }
  };
  follow(root);
  return found;
}

/** The declaration has fields whose default Helm fills in where it can, so that they are required in one context only. */
function dependsOnContext(spec: Spec, above: ReadonlySet<Spec>): boolean {
  const declared = resolve(spec);
  if (declared.type !== 'object' || above.has(declared)) return false;
  const within = new Set([...above, declared]);
  return Object.values(declared.fields).some(
    (field) => field.presence === 'default' || (field.presence === 'required' && dependsOnContext(field, within)),
  );
}
