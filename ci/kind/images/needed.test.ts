import { expect, it } from 'vitest';
import { imagesIn } from './needed.ts';

it('finds the images of containers wherever they are, each once', () => {
  const pod = { spec: { containers: [{ name: 'a', image: 'a:1' }], initContainers: [{ name: 'b', image: 'b:1' }] } };
  const workload = { kind: 'StatefulSet', spec: { template: pod, image: 'no container' } };
  const cronJob = { kind: 'CronJob', spec: { jobTemplate: { spec: { template: { spec: { containers: [{ image: 'c:1' }] } } } } } };
  expect([...imagesIn([workload, cronJob, { kind: 'Pod', ...pod }])]).toEqual(['a:1', 'b:1', 'c:1']);
});

it('finds none where there is none', () => {
  expect([...imagesIn([{ kind: 'Service', spec: { ports: [{ port: 80 }] } }])]).toEqual([]);
});
