import { expect, it } from 'vitest';
import { reference } from './reference.ts';

it.each([
  ['quay.io/prometheus/prometheus:v3.16.0', 'quay.io', 'prometheus/prometheus'],
  ['registry.example.com:5000/mirror/prometheus/alertmanager:v0.34.2', 'registry.example.com:5000', 'mirror/prometheus/alertmanager'],
  ['quay.io/prometheus/prometheus@sha256:00', 'quay.io', 'prometheus/prometheus'],
  ['quay.io/prometheus/prometheus:v3.16.0@sha256:00', 'quay.io', 'prometheus/prometheus'],
  ['jobpilot/in-cluster:local', 'docker.io', 'jobpilot/in-cluster'],
  ['busybox', 'docker.io', 'busybox'],
  ['localhost/busybox:1', 'localhost', 'busybox'],
])('%s', (image, registry, repository) => {
  expect(reference(image)).toEqual({ registry, repository });
});
