import type { Json } from '../ast/facts.ts';
import { ownDefault } from '../values/default-values.ts';
import {
  ownFields,
  resolve,
  type ArraySpec,
  type IntegerSpec,
  type KubernetesSpec,
  type MapSpec,
  type NumberSpec,
  type ObjectSpec,
  type Spec,
} from '../values/spec.ts';
import { nullable, refTo, type Schema } from './schema.ts';
import { schemaOfEntries } from './schema-of-entries.ts';
import { schemaOfString } from './schema-of-string.ts';
import { SharedDefinitions, type Context } from './shared-definitions.ts';
import { inSentences } from './words.ts';

/** Above this JavaScript, and YAML readers that hold numbers as doubles, confuse neighbouring integers. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/** Writes the schemas of values and collects the definitions that they share. */
export class SchemaWriter {
  private readonly shared = new SharedDefinitions((spec, context) => this.body(spec, context));

  /** The schema with every definition that it refers to. */
  complete(schema: Schema): Schema {
    return this.shared.complete(schema);
  }

  /**
   * The schema of a value under its name: what it is for, and what it may be.
   * @param inGeneral it stands in an object whose description tells the defaults and what is special of its fields
   */
  property(spec: Spec, context: Context, inGeneral = false): Schema {
    const value = inGeneral ? undefined : ownDefault(spec);
    const description = inSentences(spec, { inGeneral });
    return {
      ...(description === '' ? {} : { description }),
      ...(value === undefined || !isShort(value) ? {} : { default: value }),
      ...(spec.deprecated === undefined ? {} : { deprecated: true }),
      ...this.form(spec, spec.presence === 'optional' ? 'partial' : context),
    };
  }

  /** What a value may be, without its description. */
  form(spec: Spec, context: Context): Schema {
    const declared = resolve(spec);
    const name = spec.definition ?? declared.definition;
    if (name !== undefined) return this.shared.reference(name, declared, context);
    if (spec.type === 'lazy')
      throw new TypeError(`a lazy declaration refers to one without a name: call .named('…') on the ${declared.type}`);
    return this.body(declared, context);
  }

  private body(spec: Exclude<Spec, { type: 'lazy' }>, context: Context): Schema {
    switch (spec.type) {
      case 'string':
        return schemaOfString(spec);
      case 'integer':
      case 'number':
        return schemaOfNumber(spec);
      case 'boolean':
        return { type: 'boolean' };
      case 'object':
        return this.object(spec, context);
      case 'map':
        return this.map(spec);
      case 'array':
        return this.array(spec);
      case 'kubernetes':
        return listIf(spec.list, this.kubernetes(spec));
      case 'any':
        break;
    }
    return listIf(spec.list, schemaOfEntries({}, refTo('anyValue')));
  }

  /** The schema of an object with the fields it names and, unless it is open, no others; the section of a subchart is left to the subchart's schema to close, unless all of it is declared as the chart's own. */
  object(spec: ObjectSpec, context: Context): Schema {
    const fields = Object.entries(ownFields(spec));
    const isRequired = ({ presence }: Spec): boolean => presence === 'required' || (presence === 'default' && context === 'filled');
    const required = fields.filter(([, field]) => isRequired(field)).map(([name]) => name);
    const properties = fields.map(([name, field]): [string, Schema] => [name, this.property(field, context, spec.alike)]);
    const isOpen = spec.subchart !== undefined && fields.length < Object.keys(spec.fields).length;
    const closedSection = spec.subchart !== undefined && !isOpen ? ['global'] : [];
    const foreign = [...(spec.alsoAllowed ?? []), ...closedSection].map((name): [string, Schema] => [name, schemaOfForeign(name)]);
    return {
      type: 'object',
      ...(isOpen ? {} : { additionalProperties: spec.open === true }),
      ...(required.length === 0 ? {} : { required }),
      ...groups(spec.oneOf ?? []),
      ...(spec.needs === undefined ? {} : { dependencies: spec.needs }),
      properties: Object.fromEntries([...properties, ...foreign]),
    };
  }

  private kubernetes({ kind, orText }: KubernetesSpec): Schema {
    const reference = this.shared.kubernetes(kind);
    return orText === undefined ? reference : { anyOf: [reference, this.form(orText, 'partial')] };
  }

  private map(spec: MapSpec): Schema {
    return schemaOfEntries(spec, nullable(this.form(spec.entry, 'partial')));
  }

  private array({ item, minItems = 0, maxItems, unique = false }: ArraySpec): Schema {
    return {
      type: 'array',
      ...(minItems === 0 ? {} : { minItems }),
      ...(maxItems === undefined ? {} : { maxItems }),
      ...(unique ? { uniqueItems: true } : {}),
      items: this.form(item, 'partial'),
    };
  }
}

/** A default that is worth its characters in the schema: values.yaml has them all. */
function isShort(value: Json): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

function schemaOfNumber({ type, min, max }: IntegerSpec | NumberSpec): Schema {
  const [lowest, highest] = type === 'integer' ? [-LARGEST, LARGEST] : [undefined, undefined];
  const [minimum, maximum] = [min ?? lowest, max ?? highest];
  return { type, ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}

function listIf(isList: boolean, item: Schema): Schema {
  return isList ? { type: 'array', items: item } : item;
}

/** Keys that Helm sets: a subchart's switch, or values meant for other charts. */
function schemaOfForeign(name: string): Schema {
  const description = 'Read by Helm or by other charts, not by this one.';
  return name === 'enabled' ? { description, type: 'boolean' } : { description, type: 'object', additionalProperties: true };
}

/** Rules on which fields are set together. Each of them lets null pass, so that an entry of a map may be null without more. */
function groups(all: NonNullable<ObjectSpec['oneOf']>): Schema {
  const written = all.map((group) => groupSchema(group));
  const keywords = written.flatMap((one) => Object.keys(one));
  return new Set(keywords).size === keywords.length
    ? Object.fromEntries(written.flatMap((one) => Object.entries(one)))
    : { allOf: written };
}

function groupSchema({ fields, only, orNone = false }: NonNullable<ObjectSpec['oneOf']>[number]): Schema {
  if (!only) return { anyOf: fields.map((field) => ({ required: [field] })) };
  if (orNone && fields.length === 2) return { not: { type: 'object', required: fields } };
  const [first, ...others] = fields.map((field) => ({ required: [field] }));
  const choices = [...(first === undefined ? [] : [first]), ...others.map((other) => ({ type: 'object', ...other }))];
  return { oneOf: orNone ? [...choices, { not: { anyOf: choices } }] : choices };
}
