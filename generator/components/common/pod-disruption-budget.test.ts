import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, rendered, renderedFor } from '../../testing/rendered.ts';

const specOf = (podDisruptionBudget: Json, kubeVersion = '1.34.0'): Json | undefined => {
  const { objects } = renderedFor(kubeVersion, { alertmanager: { podDisruptionBudget } });
  const { selector: _selector, ...spec } = Object(at(objects.get('PodDisruptionBudget alertmanager'), 'spec'));
  return spec;
};

const policy = { unhealthyPodEvictionPolicy: 'AlwaysAllow' };

test.each<readonly [Json, Json]>([
  [{}, { maxUnavailable: 1 }],
  [{ maxUnavailable: '34%' }, { maxUnavailable: '34%' }],
  [{ minAvailable: 2 }, { minAvailable: 2 }],
  [{ minAvailable: '50%', maxUnavailable: 2 }, { minAvailable: '50%' }],
  [policy, { maxUnavailable: 1, ...policy }],
])('%j makes a budget of %j', (values, expected) => {
  expect(specOf(values)).toEqual(expected);
});

test('an older Kubernetes knows no policy on pods that are not ready', () => {
  expect(specOf(policy, '1.26.0')).toEqual({ maxUnavailable: 1 });
});

test.each([
  [{ minAvailable: 3 }, 'alertmanager.podDisruptionBudget.minAvailable: none of 3 replicas could be evicted, so drains would hang'],
  [{ minAvailable: '100%' }, 'alertmanager.podDisruptionBudget.minAvailable: 100% lets no pod be evicted, so drains would hang'],
  [{ maxUnavailable: 0 }, 'alertmanager.podDisruptionBudget.maxUnavailable: 0 is below the minimum of 1'],
  [{ maxUnavailable: '101%' }, 'alertmanager.podDisruptionBudget.maxUnavailable: "101%"'],
])('%j is refused', (podDisruptionBudget, says) => {
  expect(() => rendered({ alertmanager: { podDisruptionBudget } })).toThrow(says);
});
