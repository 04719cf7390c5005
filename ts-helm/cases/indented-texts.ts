import { defineText } from '../src/chart/define.ts';
import { text } from '../src/expression/text.ts';
import { when } from '../src/expression/structure.ts';
import { each } from '../src/values/each.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const script = defineText(
  'case.script',
  'A program.',
  { on: v.boolean(), names: v.array(v.string()) },
  ({ on, names }) => text`
    if ready:
        ${when<string>(
          on,
          text`
            for one in all:
                ${each(names, 'name', (name) => text`call('${name}')`)}

            done()
          `,
          'pass',
        )}
    end()
  `,
);

/** Lines that a control node makes are as far in as the node stands. */
export const indentedTexts = specCase(
  'control nodes within an indented text',
  v.object({ on: v.boolean().default(true), names: v.array(v.string()).default([]) }),
  ({ on, names }) => ({ script: script({ on, names }) }),
  [
    { values: {}, spec: { script: 'if ready:\n    for one in all:\n\n    done()\nend()' } },
    {
      values: { names: ['a', ' b'] },
      spec: { script: "if ready:\n    for one in all:\n        call('a')\n        call(' b')\n\n    done()\nend()" },
    },
    { values: { on: false }, spec: { script: 'if ready:\n    pass\nend()' } },
  ],
  { helpers: [script] },
);
