import { fields, yaml } from '../src/expression/structure.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  text: v.string().default('x'),
  long: v.string({ multiline: true }).default('x'),
  path: v.format('path').default('/x'),
  url: v.url().default('http://x'),
  map: v.map(v.string()).default({}),
});

const lost = ['\u0000', 'a\u0001', 'a\u001Bb', 'a\u007Fb', 'a\u0080', 'a\u0085b', 'a\u2028b', 'a\u2029b', '<no value>', 'a <no value> b'];

/** Bytes that YAML writers mangle and the words that Helm deletes from every rendered text are refused before anything is rendered. */
export const lostBytes = specCase(
  'strings that would not come out as they went in are refused',
  declaration,
  ({ text, long, path, url, map }) => ({ text, long, path, url, ...fields(yaml(map)) }),
  [
    ...lost.flatMap((one) => [
      { values: { text: one }, refused: /text/u },
      { values: { long: one }, refused: /long/u },
      { values: { map: { k: one } }, refused: /map/u },
      { values: { map: { [one]: 'x' } }, refused: /map|property ?name/iu },
      { values: { path: `/${one}` }, refused: /path/u },
      { values: { url: `http://x/${one}` }, refused: /url/u },
    ]),
    { values: { url: 'http://x/\u00A0' }, refused: /url/u },
    { values: { text: '<no valu>' }, spec: { text: '<no valu>', long: 'x', path: '/x', url: 'http://x' } },
    { values: { path: '/é 😀' }, spec: { text: 'x', long: 'x', path: '/é 😀', url: 'http://x' } },
  ],
);
