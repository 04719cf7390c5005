import { expect, test } from 'vitest';
import type { Json } from '../../objects.ts';
import { compareDefaults } from './default-values.ts';

const cases: readonly (readonly [string, Json, Json, readonly string[]])[] = [
  ['nothing', { a: { b: [1, 2] } }, { a: { b: [1, 2] } }, []],
  ['another default', { a: { b: '30d' } }, { a: { b: '15d' } }, ['default changed: a.b is `"15d"` by default, was `"30d"`']],
  ['a map that was nothing', { a: null }, { a: { b: 1 } }, ['default changed: a is `{"b":1}` by default, was `null`']],
  ['an entry comes', { a: {} }, { a: { mail: { to: 'x' } } }, ['default added: a.mail is `{"to":"x"}` by default']],
  ['an entry goes', { a: { mail: true } }, { a: {} }, ['default removed: a.mail was `true` by default']],
  ['a value that another finding has', { known: 1 }, {}, []],
  [
    'a repaired component',
    { x: { image: { tag: 'v3.16.0' } } },
    { x: { image: { tag: 'v3.16.1' } } },
    ['image, patch: x.image.tag is `"v3.16.1"` by default, was `"v3.16.0"`'],
  ],
  [
    'a component that does more',
    { image: { tag: '1.2' } },
    { image: { tag: '1.3' } },
    ['image, minor: image.tag is `"1.3"` by default, was `"1.2"`'],
  ],
  [
    'a component that breaks',
    { initImage: { tag: 'v1.9' } },
    { initImage: { tag: 'v2.0' } },
    ['image, major: initImage.tag is `"v2.0"` by default, was `"v1.9"`'],
  ],
  [
    'a tag that is no version',
    { image: { tag: '1' } },
    { image: { tag: 'edge' } },
    ['image, major: image.tag is `"edge"` by default, was `"1"`'],
  ],
  [
    'another digest',
    { image: { digest: '' } },
    { image: { digest: 'sha256:1' } },
    ['image, patch: image.digest is `"sha256:1"` by default, was `""`'],
  ],
];

test.each(cases)('%s', (_name, before, after, wanted) => {
  const said = compareDefaults(before, after, (path) => path === 'known');
  expect(said.map(({ kind, subject, detail }) => `${kind}: ${subject} ${detail}`)).toEqual(wanted);
});
