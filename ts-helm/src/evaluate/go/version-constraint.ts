import { compareVersions, parseVersion, type Version } from './version.ts';

const number = String.raw`(?:\d+|[xX*])`;
const suffixes = String.raw`(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`;
const version = String.raw`v?${number}(?:\.${number})?(?:\.${number})?${suffixes}`;
const operator = '(?:!=|>=|=>|<=|=<|~>|[=><~^])?';

const range = new RegExp(String.raw`(${version})\s+-\s+(${version})`, 'gu');
const group = new RegExp(String.raw`^\s*${operator}\s*${version}\s*(?:(?:\s|,\s*)${operator}\s*${version}\s*)*$`, 'u');
const single = new RegExp(String.raw`(${operator})\s*v?(${number})(?:\.(${number}))?(?:\.(${number}))?(${suffixes})`, 'gu');

/** A version with an operator before it; `known` is how many of its numbers are given: 1.x and 1 have one. */
interface Bound {
  readonly operator: string;
  readonly version: Version;
  readonly known: number;
}

/**
 * Whether the version satisfies the constraint by the rules of Helm's semverCompare: ranges with =, !=, >, >=, <, <=, ~, ^,
 * x and -, and with || between alternatives. A prerelease, as clusters in a cloud report (v1.29.4-gke.100), satisfies only
 * alternatives that name a prerelease themselves (>=1.27-0). https://github.com/Masterminds/semver
 * @throws TypeError where the constraint or the version cannot be read, or an operator stands before `*`, to which Helm gives odd meanings
 */
export function satisfies(text: string, constraint: string): boolean {
  const asked = parseVersion(text);
  if (asked === undefined) throw new TypeError(`'${text}' is not a version`);
  return constraint
    .replaceAll(range, '>=$1, <=$2 ')
    .split('||')
    .map((alternative) => boundsOf(alternative, constraint))
    .some((bounds) => {
      const admitsPrereleases = bounds.some((bound) => bound.version.prerelease !== '');
      return (asked.prerelease === '' || admitsPrereleases) && bounds.every((bound) => holds(asked, bound));
    });
}

function boundsOf(alternative: string, constraint: string): readonly Bound[] {
  if (!group.test(alternative)) throw new TypeError(`'${constraint}' is not a constraint of versions`);
  return Array.from(alternative.matchAll(single), ([, sign = '', major = '', minor = '', patch = '', suffix = '']) => {
    const numbers = [major, minor, patch];
    const known = numbers.findIndex((one) => !/^\d+$/u.test(one));
    const given = known === -1 ? numbers : numbers.slice(0, known);
    if (given.length === 0 && sign !== '')
      throw new TypeError(`'${constraint}' has ${sign} before ${major}, which stands for every version`);
    return { operator: sign, version: versionOf([...given, '0', '0', '0'].slice(0, 3).join('.') + suffix), known: given.length };
  });
}

function versionOf(text: string): Version {
  return parseVersion(text) ?? { major: 0, minor: 0, patch: 0, prerelease: '' };
}

function holds(asked: Version, bound: Bound): boolean {
  return operators[bound.operator]?.(compareVersions(asked, bound.version), asked, bound) ?? false;
}

type Test = (order: number, asked: Version, bound: Bound) => boolean;

const atLeast: Test = (order) => order >= 0;
const atMost: Test = (order, asked, { version: bound, known }) => order <= 0 || (known < 3 && sharesNumbers(asked, bound, known));
const tilde: Test = (order, asked, { version: bound, known }) =>
  order >= 0 && (isAnything(bound, known) || sharesNumbers(asked, bound, Math.min(known, 2)));
const equal: Test = (order, asked, bound) => (bound.known === 3 ? order === 0 : tilde(order, asked, bound));

const operators: { readonly [operator: string]: Test } = {
  '': equal,
  '=': equal,
  '!=': (_, asked, { version: bound, known }) => !isWithin(asked, bound, known),
  '>': (order, asked, { version: bound, known }) => order > 0 && (known === 3 || !sharesNumbers(asked, bound, known)),
  '<': (order) => order < 0,
  '>=': atLeast,
  '=>': atLeast,
  '<=': atMost,
  '=<': atMost,
  '^': (order, asked, { version: bound, known }) => order >= 0 && sharesNumbers(asked, bound, caretNumbers(bound, known)),
  '~': tilde,
  '~>': tilde,
};

/** Whether the first numbers of both are equal. */
function sharesNumbers(left: Version, right: Version, count: number): boolean {
  const parts = ['major', 'minor', 'patch'] as const;
  return parts.slice(0, count).every((part) => left[part] === right[part]);
}

/** 1.30 with or without a patch; of prereleases only the very one that is named. */
function isWithin(asked: Version, bound: Version, known: number): boolean {
  if (known === 3) return compareVersions(asked, bound) === 0;
  return sharesNumbers(asked, bound, known) && (known !== 2 || asked.prerelease === bound.prerelease);
}

/** ^ keeps the first number that is not 0, or all that are given. */
function caretNumbers({ major, minor }: Version, known: number): number {
  if (major > 0 || known === 1) return 1;
  return minor > 0 || known === 2 ? 2 : 3;
}

/** `*`, and a peculiarity of ~0.0.0. */
function isAnything({ major, minor, patch }: Version, known: number): boolean {
  return known === 0 || (known === 3 && major === 0 && minor === 0 && patch === 0);
}
