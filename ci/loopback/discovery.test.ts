import { describe, expect, it } from 'vitest';
import { at, items } from '../objects.ts';
import { withoutDiscovery } from './discovery.ts';
import { podOf, servicePod } from './pods.ts';

const set = {
  kind: 'StatefulSet',
  metadata: { name: 'alertmanager' },
  spec: {
    template: {
      metadata: { labels: { 'app.kubernetes.io/name': 'alertmanager' }, annotations: { 'prometheus.io/port': '9093' } },
      spec: {
        containers: [
          {
            name: 'alertmanager',
            ports: [
              { name: 'web', containerPort: 9093 },
              { name: 'gossip-udp', containerPort: 9094, protocol: 'UDP' },
            ],
          },
        ],
      },
    },
  },
};

const service = {
  kind: 'Service',
  metadata: { name: 'alertmanager-headless', labels: { 'app.kubernetes.io/part-of': 'x' } },
  spec: { selector: { 'app.kubernetes.io/name': 'alertmanager' }, ports: [{ name: 'http', port: 80, targetPort: 'web' }] },
};

const pod = podOf(set, 2, 'alertmanager', (port) => port + 10_000);
const inventory = { pods: [pod, servicePod('web-app', 8080)], services: [service] };

function find(discovery: object): readonly unknown[] {
  return items(at(withoutDiscovery({ job_name: 'x', kubernetes_sd_configs: [discovery] }, inventory), 'static_configs'));
}

const found: readonly (readonly [string, object, readonly string[]])[] = [
  ['pods', { role: 'pod' }, ['127.0.0.1:19093', '127.0.0.1:8080']],
  ['pods with a label', { role: 'pod', selectors: [{ role: 'pod', label: 'app=web-app' }] }, ['127.0.0.1:8080']],
  ['endpoints', { role: 'endpoints' }, ['127.0.0.1:19093']],
  ['the namespace of the release', { role: 'pod', namespaces: { names: ['jobpilot'] } }, ['127.0.0.1:19093', '127.0.0.1:8080']],
  ['its own namespace', { role: 'endpoints', namespaces: { own_namespace: true } }, ['127.0.0.1:19093']],
  ['another namespace', { role: 'pod', namespaces: { names: ['other'] } }, []],
  ['nodes', { role: 'node' }, []],
];

describe('withoutDiscovery', () => {
  it.each(found)('finds %s', (_name, discovery, targets) => {
    expect(find(discovery).flatMap((one) => items(at(one, 'targets')))).toEqual(targets);
  });

  it('labels a pod as Kubernetes discovery does', () => {
    expect(at(find({ role: 'endpoints' }), 0, 'labels')).toMatchObject({
      __meta_kubernetes_namespace: 'jobpilot',
      __meta_kubernetes_pod_name: 'alertmanager-2',
      __meta_kubernetes_pod_label_app_kubernetes_io_name: 'alertmanager',
      __meta_kubernetes_pod_labelpresent_app_kubernetes_io_name: 'true',
      __meta_kubernetes_pod_annotation_prometheus_io_port: '19093',
      __meta_kubernetes_pod_container_port_name: 'web',
      __meta_kubernetes_service_name: 'alertmanager-headless',
      __meta_kubernetes_endpoint_port_name: 'http',
    });
  });

  it.each([
    ['_http._tcp.alertmanager-headless.jobpilot.svc', ['127.0.0.1:19093']],
    ['_web._tcp.alertmanager-headless.jobpilot.svc', []],
    ['_http._tcp.alertmanager-headless.other.svc', []],
    ['_http._tcp.prometheus.jobpilot.svc', []],
    ['postgres.example.com', []],
  ])('finds the SRV record %s', (name, targets) => {
    const written = at(withoutDiscovery({ dns_sd_configs: [{ names: [name], type: 'SRV' }] }, inventory), 'static_configs');
    expect(items(written).flatMap((one) => items(at(one, 'targets')))).toEqual(targets);
  });

  it('leaves everything else as it is', () => {
    const config = { job_name: 'x', relabel_configs: [{ regex: 'true', action: 'keep' }], static_configs: [{ targets: ['a:1'] }] };
    expect(withoutDiscovery(config, inventory)).toEqual(config);
  });

  it('refuses a selector that it does not understand', () => {
    expect(() => find({ role: 'pod', selectors: [{ role: 'pod', label: 'app in (a, b)' }] })).toThrow('only key=value is understood');
  });
});
