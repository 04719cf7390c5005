import { expect, test } from 'vitest';
import { valueAt } from './value-at.ts';

const schema = {
  definitions: {
    port: { type: 'integer', minimum: 1, maximum: 65535 },
    host: { type: 'object', properties: { name: { type: 'string', pattern: '^[a-z]+$', maxLength: 9 } } },
  },
  properties: {
    service: {
      type: 'object',
      description: 'How it is reached.',
      properties: { port: { allOf: [{ $ref: '#/definitions/port' }], description: 'The port.', default: 80 } },
    },
    hosts: { type: 'object', additionalProperties: { anyOf: [{ type: 'null' }, { $ref: '#/definitions/host' }] } },
    level: { enum: ['debug', 'info'] },
    list: { type: 'array', items: { type: 'boolean' } },
  },
};

test.for([
  ['service.port', { description: 'The port.', type: 'integer', default: 80, allowed: ['1 to 65535'], keys: [] }],
  ['service', { description: 'How it is reached.', type: 'object', allowed: [], keys: ['port'] }],
  ['hosts.example.name', { type: 'string', allowed: ['at most 9 characters', 'matches ^[a-z]+$'], keys: [] }],
  ['hosts["a.b"]', { type: 'null or object', allowed: [], keys: ['name'] }],
  ['level', { allowed: ['one of "debug", "info"'], keys: [] }],
  ['list[0]', { type: 'boolean', allowed: [], keys: [] }],
] as const)('%s', ([path, expected]) => {
  expect(valueAt(schema, path)).toEqual(expected);
});

test.for([
  ['servic', 'There is no value servic. The chart has service, hosts, level, list.'],
  ['service.prot', 'There is no value service.prot. service has port.'],
  ['level.x', 'There is no value level.x. level has no fixed keys.'],
])('%s is not there', ([path, message]) => {
  expect(() => valueAt(schema, path ?? '')).toThrow(message);
});
