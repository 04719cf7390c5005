import * as fc from 'fast-check';
import type { Json } from '../src/ast/facts.ts';
import { isList, isMap } from '../src/ast/json.ts';
import { resolve, type Spec } from '../src/values/spec.ts';
import { refusedStrings } from './nasty-strings.ts';

type Path = readonly (string | number)[];

/** What is put in a value's place: the two readers of the schema must both refuse it, or both accept it. */
const wrongValues: readonly Json[] = [
  null,
  '',
  'text',
  '1',
  0,
  1.5,
  -1,
  1e21,
  true,
  false,
  [],
  {},
  [null],
  { unknown: 1 },
  ...refusedStrings,
];

/** Values files of which a few are spoilt in one place: a wrong type, null for a section, a misspelt key, bytes that would be lost. */
export function arbitrarySpoilt(spec: Spec, values: fc.Arbitrary<Json>, percent: number): fc.Arbitrary<Json> {
  const sections = sectionsOf(spec, []);
  const spoilt = fc
    .tuple(values, fc.nat(), fc.constantFrom(...wrongValues), fc.boolean())
    .map(([overlay, chosen, wrong, misspell]) => {
      const places = [...placesOf(overlay, []), ...sections];
      const place = places[chosen % places.length] ?? [];
      return misspell ? withValue(overlay, [...place, 'misspelt'], wrong) : withValue(overlay, place, wrong);
    })
    .filter((overlay) => isMap(overlay));
  return fc.oneof({ weight: 100 - percent, arbitrary: values }, { weight: percent, arbitrary: spoilt });
}

/** The paths of all fields that the declaration names outside maps and lists. */
function sectionsOf(spec: Spec, path: Path): Path[] {
  const declared = resolve(spec);
  if (declared.type !== 'object' || path.length > 8) return [path];
  return [path, ...Object.entries(declared.fields).flatMap(([name, field]) => sectionsOf(field, [...path, name]))];
}

/** The paths of everything in a structure. */
export function placesOf(value: Json, path: Path): Path[] {
  if (isList(value)) return [path, ...value.flatMap((item, index) => placesOf(item, [...path, index]))];
  if (isMap(value)) return [path, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))];
  return [path];
}

/** The structure with one value set; maps on the way are made where they are missing, anything else in the way stays. */
export function withValue(value: Json | undefined, path: Path, wrong: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return wrong;
  if (isList(value))
    return typeof step === 'number' ? value.map((item, index) => (index === step ? withValue(item, rest, wrong) : item)) : wrong;
  const map = isMap(value) ? value : {};
  return { ...map, [step]: withValue(Object.hasOwn(map, step) ? map[String(step)] : undefined, rest, wrong) };
}
