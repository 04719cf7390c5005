import { v, type AnyValue } from '@helm/ts-helm';
import { receiver } from '../../../../values-schema/receivers/receiver.ts';

type Spec = AnyValue['spec'];
type ObjectSpec = Extract<Spec, { readonly type: 'object' }>;

/** A setting of an integration, or of a setting that is itself an object: `parent` names either. */
interface Setting {
  readonly parent: string;
  readonly name: string;
  readonly spec: Spec;
}

const secretKey = v.format('secretKey').spec;

/** Every setting that a receiver may have, however deep. */
export const allSettings: readonly Setting[] = fieldsOfSpec(receiver.spec).flatMap(([integration, spec]) => below(spec, integration));

/** Fields of settings that Alertmanager is told where the user says nothing, all but `sendResolved`. */
interface Told {
  /** The settings that they are part of. */
  readonly parents: readonly string[];
  readonly spec: ObjectSpec;
}

/** The settings that are not written by the kind of their value alone, found by how they are declared. */
export const settingsByForm = {
  /** Maps whose keys the user names, as in email.headers. */
  userKeyed: placesOf(({ spec }) => spec.type === 'map'),
  /** Structures of the user's own, as in webhook.payload. */
  verbatim: placesOf(({ spec }) => spec.type === 'any'),
  /** Switches that say something where they are off, too. */
  switches: namesOf((one) => one.spec.type === 'boolean' && one.spec.default !== false && !isTold(one)),
  /** Texts whose names end in Key although they are no keys of a Secret. */
  texts: namesOf(({ name, spec }) => spec.type === 'string' && name.endsWith('Key') && !isSecretKey(spec)),
  told: toldTogether(),
};

/** Whether the value is the key of a Secret. */
function isSecretKey(spec: Spec): boolean {
  return spec.type === 'string' && secretKey.type === 'string' && spec.pattern === secretKey.pattern;
}

function below(spec: Spec, parent: string): readonly Setting[] {
  const inner = spec.type === 'map' ? spec.entry : spec.type === 'array' ? spec.item : spec;
  return fieldsOfSpec(inner).flatMap(([name, field]) => [{ parent, name, spec: field }, ...below(field, name)]);
}

function fieldsOfSpec(spec: Spec): readonly (readonly [name: string, spec: Spec])[] {
  return spec.type === 'object' ? Object.entries(spec.fields) : [];
}

/** Whether Alertmanager is told the value where the user sets none: Helm fills in no defaults inside the entries of a map. */
function isTold({ spec }: Setting): boolean {
  return spec.default !== undefined && typeof spec.default !== 'object' && spec.default !== false;
}

/** What is told of the settings that are objects: those of which the same is told, together. */
function toldTogether(): readonly Told[] {
  const told = allSettings.filter((one) => isTold(one) && one.name !== 'sendResolved');
  const parts = Map.groupBy(told, ({ parent }) => parent);
  const alike = Map.groupBy(parts.values(), (part) => JSON.stringify(part.map(({ name, spec }) => [name, spec.default])));
  return [...alike.values()].map((group) => ({
    parents: group.flatMap(([first]) => (first === undefined ? [] : [first.parent])),
    spec: { type: 'object', presence: 'required', fields: Object.fromEntries(group.flat().map(({ name, spec }) => [name, spec])) },
  }));
}

function placesOf(predicate: (setting: Setting) => boolean): readonly string[] {
  return unique(allSettings.filter((one) => predicate(one)).map(({ parent, name }) => `${parent}.${name}`));
}

function namesOf(predicate: (setting: Setting) => boolean): readonly string[] {
  return unique(allSettings.filter((one) => predicate(one)).map(({ name }) => name));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}
