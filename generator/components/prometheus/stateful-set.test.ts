import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, rendered } from '../../testing/rendered.ts';

const server = (values: Json) => at(rendered(values).objects.get('StatefulSet prometheus'), 'spec.template.spec.containers.0');

test.each([
  ['15m', 300],
  ['1h30m', 1800],
  ['10s', 4],
  ['3s', 1],
])('a start may take %s: %d questions, one every 3 s', (startupTimeout, failureThreshold) => {
  expect(at(server({ prometheus: { startupTimeout } }), 'startupProbe')).toMatchObject({ periodSeconds: 3, failureThreshold });
});

test('15 minutes are the default', () => {
  expect(at(server({}), 'startupProbe.failureThreshold')).toBe(300);
});

test('a time in which nobody asks is refused', () => {
  expect(() => rendered({ prometheus: { startupTimeout: '2s' } })).toThrow('prometheus.startupTimeout: 2s is shorter than the 3s');
});

test('exemplars take a feature flag', () => {
  const flag = '--enable-feature=exemplar-storage';
  expect(at(server({ prometheus: { exemplars: {} } }), 'args')).toContain(flag);
  expect(at(server({}), 'args')).not.toContain(flag);
});
