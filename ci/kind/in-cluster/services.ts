import type { Json } from '../../objects.ts';
import { container, podDefaults } from './pod.ts';

/** How Prometheus is told of a service: by annotations of its pods or of its Service. */
interface Service {
  readonly name: string;
  readonly annotated: 'pods' | 'service';
}

/** The services of the sample application. */
export const services: readonly Service[] = [
  { name: 'web-app', annotated: 'service' },
  { name: 'auth', annotated: 'pods' },
  { name: 'job-service', annotated: 'pods' },
  { name: 'ai-service', annotated: 'service' },
];

const annotations = { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '8080' } as const;

/** A Deployment and a Service for each. */
export function serviceObjects(nodeSelector: Readonly<Record<string, string>> = {}): readonly Json[] {
  return services.flatMap(({ name, annotated }) => {
    const labels = { 'app.kubernetes.io/name': name };
    const ports = [{ name: 'http', containerPort: 8080 }];
    const containers = [
      container(name, {
        args: ['ci/kind/in-cluster/service.ts', name],
        ports,
        readinessProbe: { httpGet: { path: '/metrics', port: 'http' } },
      }),
    ];
    const metadata = { labels, ...(annotated === 'pods' ? { annotations } : {}) };
    const template = { metadata, spec: { ...podDefaults, nodeSelector, containers } };
    return [
      { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec: { replicas: 1, selector: { matchLabels: labels }, template } },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name, ...(annotated === 'service' ? { annotations } : {}) },
        spec: { selector: labels, ports: [{ name: 'http', port: 8080 }] },
      },
    ];
  });
}
