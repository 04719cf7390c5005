import { expect, it } from 'vitest';
import { expectedObjects } from './expected-objects.ts';

const agent = {
  kind: 'DaemonSet',
  metadata: { name: 'a', namespace: 'agents' },
  spec: { template: { spec: { volumes: [{ name: 's', secret: { secretName: 's' } }] } } },
};

it('finds a namespace that is not made, with the Secrets of its pods', () => {
  expect(expectedObjects([agent, { kind: 'Service', metadata: { name: 's' } }])).toMatchObject([
    { kind: 'Namespace', metadata: { name: 'agents' } },
    { kind: 'Secret', metadata: { name: 's', namespace: 'agents' } },
  ]);
});

it('leaves a namespace to the chart that makes it', () => {
  expect(expectedObjects([agent, { kind: 'Namespace', metadata: { name: 'agents' } }])).toEqual([]);
});
