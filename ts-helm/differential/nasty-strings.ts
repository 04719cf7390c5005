/** The words of a text, and texts with blanks, separated by ¦. */
function words(text: string, spaced = ''): readonly string[] {
  return [...text.trim().split(/[ \n]+/u), ...spaced.split('¦')];
}

/** Strings that YAML 1.1 or 1.2 reads as something else where they stand unquoted, the empty one among them. */
const readAsOtherTypes = words(
  `yes no on off y n Y N true false True NULL null Null ~ = <<
   0 1 -1 +1 0123 0o17 0x1f 0b101 1_000 1e3 1E3 1e+06 1.5e3 .5 1. -.5 1.10 .inf -.Inf .nan inf NaN
   190:20:30 1:20 12:30:45 2026-01-01 2026-01-01T00:00:00Z`,
);

/** Strings whose characters mean something to YAML. */
const yamlMarks = words(
  `- -- --- ... ? : a:b a: :a #a a#b , [ ] [a] { } {} [] | > |- ! !a & &a * *a % %a @ @a \` \`a\` " "" "a" ' '' 'a' \\ \\n \\\\ C:\\new\\table
   __proto__ constructor toString $ $a $1 \${a} $(a) $$ a=b a,b a/b <a> a&b </script>`,
  '- a¦? a¦: ¦a: b¦a #b¦# a¦{a: b}¦| a¦> a¦!!str a¦%YAML 1.1¦it\'s "x"¦ ¦  ¦ a¦a ¦ a ¦a  b',
);

/** Strings that a template engine or `printf` could take for its own. */
const templateMarks = words(
  '{{ }} {{{{ {{` {{- -}} %s %d %q %v %% %!s(MISSING) %!d(string=a) %[1]s map[a:b] <nil>',
  '{{ .Values.x }}¦{{- end }}¦{{ end }}¦{{/* x */}}¦{{ "{{" }}¦{{ $labels.pod }}¦}} }}¦{ {¦[a b]¦(eq 1 1)',
);

/** Strings of every width of UTF-8 and of both writing directions, in an order that bytes and UTF-16 units disagree on. */
const unicode = words('é ß İ ı 漢字 😀 👩‍👩‍👧 𝒜 \uFFFD \uFF5E \uE000 שלום مرحبا \u200B \u200Fa \u00AD \u2060a a\u0301 \u00A0 a\u00A0b \u3000');

const long = [
  'x'.repeat(3000),
  'word '.repeat(60).trim(),
  'a: b # c '.repeat(40).trim(),
  '漢'.repeat(200),
  '"'.repeat(90),
  '\\'.repeat(90),
];

/** Free text of one line that has broken YAML writers, templates and printers before; each could come from a user. */
export const nastyStrings: readonly string[] = [...readAsOtherTypes, ...yamlMarks, ...templateMarks, ...unicode, ...long];

/** Free text of several lines: leading and trailing blanks, lines, tabs and the marks of a document's start and end. */
export const nastyTexts: readonly string[] = [
  '¶|¶¶|a¶|a¶¶|¶a|¶¶a¶| a¶b|  a¶ b¶|a¶  b¶|a ¶b |a¶¶b|- a¶- b|a: b¶c: d¶|# a¶b|---¶a|a¶---¶b¶|a¶...¶',
  '→|→a¶b|a→b¶→c|{{ x }}¶{{ y }}|>¶ a| ¶|¶ | ¶a|a¶ ¶|a¶b|a¶b¶c¶',
].flatMap((texts) => texts.split('|').map((text) => text.replaceAll('¶', '\n').replaceAll('→', '\t')));

/** Strings that the schema refuses in free text, for their bytes do not survive YAML or Go's templates. */
export const refusedStrings: readonly string[] = words(
  '\u0000 a\u0007b \u001B[0m a\u007Fb a\u0080b a\u0085b <no value> a\rb \uFEFFa a\uFEFFb a\uFFFEb a\uFFFFb a\u2028b a\u2029b',
  'a <no value> b¦a\r\nb',
);
