import { quoteRegex, quoteString, sha256sum, toJson } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({ text: v.string().default('a'), raw: v.anyObject().default({}) });

/** What Go's %q, RE2's QuoteMeta and Go's JSON make of a text. */
const quoted: readonly (readonly [text: string, quoted: string, regex: string])[] = [
  ['a', '"a"', 'a'],
  ['', '""', ''],
  ['"', '"\\""', '"'],
  ['\\', '"\\\\"', '\\\\'],
  ['a.b*c', '"a.b*c"', 'a\\.b\\*c'],
  ['^(a|b)[c]{d}+?$', '"^(a|b)[c]{d}+?$"', '\\^\\(a\\|b\\)\\[c\\]\\{d\\}\\+\\?\\$'],
  ["a-b/c'd`", '"a-b/c\'d`"', "a-b/c'd`"],
  ['é漢😀', '"é漢😀"', 'é漢😀'],
  ['a\u00A0b', '"a\\u00a0b"', 'a\u00A0b'],
  ['a\u200Bb', '"a\\u200bb"', 'a\u200Bb'],
  ['a\u00ADb', '"a\\u00adb"', 'a\u00ADb'],
  ['a\u0301', '"a\u0301"', 'a\u0301'],
  ['\uE000', '"\\ue000"', '\uE000'],
  ['\u{E0001}', '"\\U000e0001"', '\u{E0001}'],
  ['\uFFFD', '"\uFFFD"', '\uFFFD'],
  ['{{ x }}', '"{{ x }}"', '\\{\\{ x \\}\\}'],
];

/** The quoting functions of Go: which characters it takes for printable, and what it escapes in JSON. */
export const quotingFunctions = specCase(
  'strings quoted as Go and RE2 do it',
  declaration,
  ({ text, raw }) => ({ quoted: quoteString(text), matcher: str`name=~${quoteString(text)}`, regex: quoteRegex(text), json: toJson(raw) }),
  [
    ...quoted.map(([text, inQuotes, regex]) => ({
      values: { text },
      spec: { quoted: inQuotes, matcher: `name=~${inQuotes}`, regex, json: '{}' },
    })),
    {
      values: { raw: { html: '<a href="x">&</a>', n: [1_000_000, 0.5, -1, 1e-7, 1e21], t: true, no: null, é: '😀' } },
      spec: {
        quoted: '"a"',
        matcher: 'name=~"a"',
        regex: 'a',
        json: '{"html":"\\u003ca href=\\"x\\"\\u003e\\u0026\\u003c/a\\u003e","n":[1000000,0.5,-1,1e-7,1e+21],"no":null,"t":true,"é":"😀"}',
      },
    },
  ],
);

/** SHA-256 of the UTF-8 bytes. */
export const checksums = specCase('checksums', declaration, ({ text }) => ({ sum: sha256sum(text) }), [
  { values: { text: '' }, spec: { sum: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' } },
  { values: { text: 'abc' }, spec: { sum: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' } },
  { values: { text: 'é' }, spec: { sum: '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c' } },
]);
