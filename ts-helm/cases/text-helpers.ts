import { defineText } from '../src/chart/define.ts';
import { lines } from '../src/expression/text.ts';
import { when } from '../src/expression/structure.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const bodies = {
  plain: ['a', 'b'],
  indented: ['  a', ' b'],
  tabbed: ['\ta'],
  endsInSpace: ['a', 'b  '],
  startsWithBreak: ['', 'a'],
  startsWithBreaks: ['', '', '  a'],
  endsWithBreak: ['a', ''],
  endsWithBreaks: ['a', '', ''],
  onlyBreak: ['', ''],
  onlyBreaks: ['', '', ''],
  nothing: [''],
  onlySpaces: ['  '],
  onlySpacesTwice: ['  ', '  '],
  braces: ['  {{ a }}', '{{- b -}}  ', ''],
} as const;

type Body = keyof typeof bodies;

const written = Object.entries(bodies).map(
  ([name, body]) => [name, defineText(`case.${name}`, 'A text.', {}, () => lines(...body))] as const,
);

/** Texts with lines under a condition at either end and between. */
const conditional = defineText('case.conditional', 'A text.', { on: v.boolean(), off: v.boolean() }, ({ on, off }) =>
  lines(when<string>(on, lines('', '  a', '')), '  b', when<string>(off, ' c '), '', when<string>(on, lines('', ' d', ' '))),
);

const breaks = defineText('case.breaks', 'A text.', { on: v.boolean() }, ({ on }) =>
  lines('', when<string>(on, '  a'), '', when<string>(on, 'b'), ''),
);

const spaces = defineText('case.spaces', 'A text.', { line: v.string() }, ({ line }) => lines(line, line));

/** The `define` around a helper of text takes nothing away: neither the space that its text begins with nor that at its end. */
export const textHelpers = specCase(
  'helpers of text that start or end in space',
  v.object({ on: v.boolean().default(false), line: v.string().default(' x ') }),
  ({ on, line }) => ({
    ...Object.fromEntries(written.map(([name, helper]) => [name, helper({})])),
    conditional: conditional({ on, off: false }),
    other: conditional({ on: true, off: on }),
    breaks: breaks({ on }),
    spaces: spaces({ line }),
  }),
  [
    { values: {}, spec: made('  b\n', '\n  a\n\n  b\n\n\n d\n ', '\n\n', ' x \n x ') },
    {
      values: { on: true, line: '' },
      spec: made('\n  a\n\n  b\n\n\n d\n ', '\n  a\n\n  b\n c \n\n\n d\n ', '\n  a\n\nb\n', '\n'),
    },
  ],
  { helpers: [...written.map(([, helper]) => helper), conditional, breaks, spaces] },
);

function made(conditionalText: string, other: string, breaksText: string, spacesText: string): { readonly [name: string]: string } {
  const texts: { readonly [name in Body]: string } = {
    plain: 'a\nb',
    indented: '  a\n b',
    tabbed: '\ta',
    endsInSpace: 'a\nb  ',
    startsWithBreak: '\na',
    startsWithBreaks: '\n\n  a',
    endsWithBreak: 'a\n',
    endsWithBreaks: 'a\n\n',
    onlyBreak: '\n',
    onlyBreaks: '\n\n',
    nothing: '',
    onlySpaces: '  ',
    onlySpacesTwice: '  \n  ',
    braces: '  {{ a }}\n{{- b -}}  \n',
  };
  return { ...texts, conditional: conditionalText, other, breaks: breaksText, spaces: spacesText };
}
