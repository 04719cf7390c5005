import { release } from '../src/chart/builtins.ts';
import { contains, join, lower, orElse, renamed, replace, trimPrefix, trimSuffix, trunc } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { v } from '../src/values/v.ts';
import { ternary } from '../src/expression/operators.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  // trunc counts bytes, so its text is ASCII.
  name: v.string({ pattern: '^[A-Za-z0-9.-]*$' }).default(''),
  oldName: v.string().deprecated('name', '1.2.0'),
  oldCount: v.integer().deprecated('count', '1.2.0'),
  count: v.integer().default(3),
  parts: v.array(v.string()).default(['a', 'b']),
});

/** Names made of parts; a renamed value still obeys the old path, 0 and "" too. */
export const names = specCase(
  'functions on names, and renamed values',
  declaration,
  ({ name, oldName, oldCount, count, parts }) => ({
    full: trimSuffix(trunc(str`${release.name}-${orElse(name, 'chart')}`, 20), '-'),
    end: trunc(name, -3),
    once: ternary(contains(name, 'x'), name, str`${name}-x`),
    lower: lower(name),
    replaced: replace(name, '.', '-'),
    bare: trimPrefix(name, 'v'),
    joined: join(parts, ', '),
    name: renamed(oldName, name),
    count: renamed(oldCount, count),
  }),
  [
    {
      values: {},
      spec: { full: 'release-name-chart', end: '', once: '-x', lower: '', replaced: '', bare: '', joined: 'a, b', name: '', count: 3 },
    },
    {
      values: { name: 'v1.X.x', oldName: '', oldCount: 0, parts: [] },
      release: 'r',
      spec: {
        full: 'r-v1.X.x',
        end: 'X.x',
        once: 'v1.X.x',
        lower: 'v1.x.x',
        replaced: 'v1-X-x',
        bare: '1.X.x',
        joined: '',
        name: '',
        count: 0,
      },
    },
    {
      values: { name: 'n', oldName: 'yes', oldCount: 1_000_000, parts: ['', ','] },
      release: 'a-very-long-release',
      spec: {
        full: 'a-very-long-release',
        end: 'n',
        once: 'n-x',
        lower: 'n',
        replaced: 'n',
        bare: 'n',
        joined: ', ,',
        name: 'yes',
        count: 1_000_000,
      },
    },
    { values: { oldCount: null }, refused: /oldCount/u },
  ],
);
