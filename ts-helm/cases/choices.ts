import { release } from '../src/chart/builtins.ts';
import { defineChoice } from '../src/chart/define.ts';
import { eq } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { continued, field, fields, when } from '../src/expression/structure.ts';
import { each } from '../src/values/each.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const texts = v.map(v.string());
const declaration = v.object({
  rules: v.map(v.object({ limit: v.integer().default(2_000_000), labels: texts.default({}) })).default({ Slow: {} }),
});

const ruleOf = defineChoice(
  'case.rule',
  'A rule of each name.',
  { limit: v.integer(), release: v.boolean() },
  {
    Slow: ({ limit }) => ({ expr: str`slow > ${limit}`, labels: { severity: 'warning' } }),
    Down: ({ limit, release: named }) => ({
      limit: when<number>(eq(limit, 0), 1, limit),
      labels: { severity: 'critical', release: when<string>(named, release.name) },
    }),
    // All of its labels may vanish: what goes on is then all there is.
    Bare: ({ release: named }) => ({ labels: { release: when<string>(named, release.name) } }),
    Quiet: () => ({ labels: { severity: 'none' } }),
  },
);

/** A helper that has a template a case, whose last map is written on by what includes it. */
export const choices = specCase(
  'a choice of templates by name',
  declaration,
  ({ rules }) => ({
    rules: [
      each(rules, 'rule', ({ limit, labels }, name) => ({
        alert: name,
        ...continued(ruleOf({ case: name, limit, release: eq(name, 'Down') }), 'labels', {
          name,
          ...fields(each(labels, 'label', (label, key) => field(key, label))),
        }),
      })),
    ],
    named: ruleOf({ case: 'Quiet', limit: 1, release: false }),
    among: { a: 1, ...fields(ruleOf({ case: 'Down', limit: 0, release: true })), z: 1 },
  }),
  [
    {
      values: {},
      spec: {
        rules: [{ alert: 'Slow', expr: 'slow > 2000000', labels: { severity: 'warning', name: 'Slow' } }],
        named: { labels: { severity: 'none' } },
        among: { a: 1, limit: 1, labels: { severity: 'critical', release: 'release-name' }, z: 1 },
      },
    },
    {
      values: { rules: { Slow: null, Bare: {}, Quiet: { labels: { a: '', b: null } }, Down: { limit: 3, labels: { 'x-y': 'on' } } } },
      release: 'r',
      spec: {
        rules: [
          { alert: 'Bare', labels: { name: 'Bare' } },
          { alert: 'Down', limit: 3, labels: { severity: 'critical', release: 'r', name: 'Down', 'x-y': 'on' } },
          { alert: 'Quiet', labels: { severity: 'none', name: 'Quiet', a: '' } },
        ],
        named: { labels: { severity: 'none' } },
        among: { a: 1, limit: 1, labels: { severity: 'critical', release: 'r' }, z: 1 },
      },
    },
    { values: { rules: { Other: {} } }, refused: /case\.rule/u },
  ],
  { helpers: [ruleOf] },
);
