import { expect, test } from 'vitest';
import { schemaOfValues } from './schema-of-values.ts';

test('types of defaults, described by the comments above them', () => {
  const text = `# Copyright of someone.

# -- Number of pods.
replicas: 2
## @param image.tag [string] The tag.
tag: v1
'on': true # whether
nothing: null
empty: {}
list:
  - a: 1
  - b: 2
names: [x]
mixed: [1, x]
switch: yes
mode: 0400
`;
  expect(schemaOfValues(text)).toEqual({
    type: 'object',
    properties: {
      replicas: { description: 'Number of pods.', type: ['number', 'string'], default: 2 },
      tag: { description: 'The tag.', type: ['string', 'number'], default: 'v1' },
      on: { description: 'whether', type: 'boolean', default: true },
      nothing: {},
      empty: { type: 'object' },
      list: { type: 'array', items: { type: 'object' } },
      names: { type: 'array', items: { type: ['string', 'number'] } },
      mixed: { type: 'array' },
      switch: { type: 'boolean', default: true },
      mode: { type: ['number', 'string'], default: 256 },
    },
  });
});

test('an empty file allows everything', () => {
  expect(schemaOfValues('')).toEqual({ type: 'object' });
});
