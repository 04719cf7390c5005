import { fields, yaml } from '../src/expression/structure.ts';
import { document, field } from '../src/expression/structure.ts';
import { each } from '../src/values/each.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  labels: v.map(v.string(), { reserved: ['app', 'version'] }).default({ team: 'x' }),
  open: v.map(v.string()).default({}),
  extra: v.anyObject().default({}),
});

/** A user's map among fixed keys: its keys cannot be the fixed ones, or an object would hold a key twice. */
export const userMaps = specCase(
  "users' maps beside fixed keys",
  declaration,
  ({ labels, open, extra }) => ({
    labels: { app: 'a', ...fields(each(labels, 'label', (label, key) => ({ ...field(key, label) }))), version: '1' },
    passedOn: yaml(labels),
    among: { first: 1, ...fields(yaml(extra)) },
    'file.yaml': document({ global: { a: 1, ...fields(yaml(extra)) }, labels: yaml(open) }),
  }),
  [
    {
      values: {},
      spec: {
        labels: { app: 'a', team: 'x', version: '1' },
        passedOn: { team: 'x' },
        among: { first: 1 },
        'file.yaml': { global: { a: 1 }, labels: {} },
      },
    },
    {
      values: { labels: { team: null, b: 'yes', c: '' }, open: { '1': '2' }, extra: { z: { y: [1, { x: null }] }, second: 'no' } },
      spec: {
        labels: { app: 'a', b: 'yes', c: '', version: '1' },
        passedOn: { b: 'yes', c: '' },
        among: { first: 1, z: { y: [1, { x: null }] }, second: 'no' },
        'file.yaml': { global: { a: 1, z: { y: [1, { x: null }] }, second: 'no' }, labels: { '1': '2' } },
      },
    },
    { values: { labels: { app: 'b' } }, refused: /labels|property ?name/iu },
    { values: { extra: { first: 2 } }, refused: /first/u },
  ],
);
