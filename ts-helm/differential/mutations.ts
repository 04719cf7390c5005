/** A way to break a template: a pattern, and what its match becomes. */
export interface Mutation {
  readonly name: string;
  readonly pattern: RegExp;
  readonly change: string | ((match: string, ...groups: string[]) => string);
  /** Why the broken template mostly makes the same objects, so that a run need not notice it. */
  readonly mostlySame?: string;
}

/** Mistakes that a printer of templates, or a person who edits one, could make. */
export const mutations: readonly Mutation[] = [
  { name: 'quote is dropped', pattern: / \| quote/gu, change: '' },
  { name: 'quotes around a literal are dropped', pattern: /(?<=: |- )(['"])([^'"{]+)\1$/gmu, change: '$2' },
  { name: 'int64 is dropped', pattern: / \| int64|\bint64 /gu, change: '' },
  { name: 'toString is dropped', pattern: / \| toString|\btoString /gu, change: '', mostlySame: 'Go prints most values alike' },
  { name: 'a left trim is dropped', pattern: /\{\{- /gu, change: '{{ ' },
  { name: 'an action is trimmed on its left', pattern: /(?<=: |- )\{\{ /gu, change: '{{- ' },
  {
    name: 'nindent is too deep',
    pattern: /nindent (\d+)/gu,
    change: (_, depth = '0') => `nindent ${String(Number(depth) + 2)}`,
    mostlySame: 'YAML takes any depth below its parent',
  },
  {
    name: 'nindent is not deep enough',
    pattern: /nindent (\d+)/gu,
    change: (_, depth = '0') => `nindent ${String(Math.max(0, Number(depth) - 2))}`,
  },
  { name: 'the root becomes the dot', pattern: /\$(?=\.| |\))/gu, change: '.' },
  { name: 'a fallback eats 0 and false', pattern: /\bdig "(\w+)" ("[^"]*"|\S+) (\$?[\w.]+)/gu, change: 'default $2 $3.$1' },
  { name: 'a fallback is dropped', pattern: / \| default (?:"[^"]*"|\S+)/gu, change: '' },
  { name: 'absent becomes empty', pattern: /not \(kindIs "invalid" ([^()]+)\)/gu, change: '$1' },
  { name: 'a condition is negated', pattern: /\{\{- if not \(/gu, change: '{{- if (' },
  { name: 'eq and ne are swapped', pattern: /\b(eq|ne) /gu, change: (match) => (match === 'eq ' ? 'ne ' : 'eq ') },
  { name: 'and and or are swapped', pattern: /(?<=\(|if |not )(and|or) /gu, change: (match) => (match === 'and ' ? 'or ' : 'and ') },
  {
    name: 'a comparison includes its limit',
    pattern: /\b(lt|gt|le|ge) /gu,
    change: (match) => ({ 'lt ': 'le ', 'le ': 'lt ', 'gt ': 'ge ' })[match] ?? 'gt ',
  },
  { name: 'the order of entries is by key', pattern: /include "[\w.-]+\.inOrder"/gu, change: (match) => match.replace('inOrder', 'keys') },
  { name: 'trim is dropped', pattern: / \| trim(?= )/gu, change: '', mostlySame: 'blank lines change nothing' },
  { name: 'the end of a text is changed', pattern: /(?<=: |- )\|-?$/gmu, change: (match) => (match === '|' ? '|-' : '|') },
  { name: 'a template in a literal is not escaped', pattern: /\{\{ "(\{\{[^"]*)" \}\}/gu, change: '$1' },
  { name: 'toYaml becomes toJson', pattern: /\btoYaml\b/gu, change: 'toJson', mostlySame: 'JSON is YAML' },
  { name: 'toJson is dropped', pattern: / \| toJson\b/gu, change: '' },
  { name: 'an end is lost', pattern: /^ *\{\{- end \}\}\n/gmu, change: '' },
  { name: 'with does not bind', pattern: /\{\{- with /gu, change: '{{- if ' },
  { name: 'a field is lost', pattern: /^ +[\w-]+: [^\n|]+\n/gmu, change: '' },
  { name: 'a loop leaves the dot', pattern: /\{\{- range (\$\w+) := /gu, change: '{{- range ' },
];

/** Every text that one mutation of one place makes of a text. */
export function mutants(text: string, { pattern, change }: Mutation): readonly string[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const [match] = found;
    const groups = found.slice(1).map((group) => group ?? '');
    const changed =
      typeof change === 'string'
        ? change.replaceAll(/\$(\d)/gu, (_, group: string) => groups[Number(group) - 1] ?? '')
        : change(match, ...groups);
    return changed === match ? [] : [text.slice(0, found.index) + changed + text.slice(found.index + match.length)];
  });
}
