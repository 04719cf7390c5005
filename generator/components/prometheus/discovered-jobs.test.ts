import { describe, expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { relabelled, type Labels } from '../../testing/relabelled.ts';
import { at, configFile, itemsOf } from '../../testing/rendered.ts';

const config = configFile({}, 'prometheus-config', 'prometheus.yml');

function stepsOf(name: string): Json | undefined {
  return at(
    itemsOf(at(config, 'scrape_configs')).find((job) => at(job, 'job_name') === name),
    'relabel_configs',
  );
}

interface Target {
  readonly what: string;
  /** Meta labels without __meta_kubernetes_. */
  readonly meta: Labels;
  readonly address: string;
  /** What is scraped; nothing where the target is dropped. */
  readonly becomes?: Labels;
}

const ofPod = {
  namespace: 'jobpilot',
  pod_name: 'auth-0',
  pod_node_name: 'node-1',
  pod_phase: 'Running',
  pod_label_app: 'auth',
  pod_annotation_prometheus_io_scrape: 'true',
};
const onPort = { ...ofPod, pod_container_port_number: '8080', pod_container_port_protocol: 'TCP' };
const podLabels = { namespace: 'jobpilot', pod: 'auth-0', node: 'node-1', service: 'auth' };

const pods: readonly Target[] = [
  { what: 'a port of a container', meta: onPort, address: '10.0.0.1:8080', becomes: { __address__: '10.0.0.1:8080', ...podLabels } },
  {
    what: 'another port than the one that the annotation names, which so is scraped once',
    meta: { ...onPort, pod_annotation_prometheus_io_port: '9100' },
    address: '10.0.0.1:8080',
    becomes: { __address__: '10.0.0.1:9100', ...podLabels },
  },
  {
    what: 'a container without ports, on the port of the annotation',
    meta: { ...ofPod, pod_annotation_prometheus_io_port: '9100' },
    address: '10.0.0.1',
    becomes: { __address__: '10.0.0.1:9100', ...podLabels },
  },
  {
    what: 'a container without ports, at an IPv6 address',
    meta: { ...ofPod, pod_annotation_prometheus_io_port: '9100' },
    address: 'fd00::a:1',
    becomes: { __address__: '[fd00::a:1]:9100', ...podLabels },
  },
  {
    what: 'a port at an IPv6 address',
    meta: { ...onPort, pod_annotation_prometheus_io_port: '9100' },
    address: '[fd00::a:1]:8080',
    becomes: { __address__: '[fd00::a:1]:9100', ...podLabels },
  },
  {
    what: 'scheme, path and parameters of annotations',
    meta: {
      ...onPort,
      pod_annotation_prometheus_io_scheme: 'https',
      pod_annotation_prometheus_io_path: '/stats',
      pod_annotation_prometheus_io_param_format: 'prometheus',
    },
    address: '10.0.0.1:8080',
    becomes: {
      __address__: '10.0.0.1:8080',
      __scheme__: 'https',
      __metrics_path__: '/stats',
      __param_format: 'prometheus',
      ...podLabels,
    },
  },
  {
    what: 'the name that Kubernetes recommends before the label app',
    meta: { ...onPort, pod_label_app_kubernetes_io_name: 'auth-api' },
    address: '10.0.0.1:8080',
    becomes: { __address__: '10.0.0.1:8080', ...podLabels, service: 'auth-api' },
  },
  {
    what: 'the server that an exporter watches',
    meta: { ...onPort, pod_label_jobpilot_com_server: 'replica' },
    address: '10.0.0.1:8080',
    becomes: { __address__: '10.0.0.1:8080', ...podLabels, server: 'replica' },
  },
  { what: 'no container without ports where no annotation names one', meta: ofPod, address: '10.0.0.1' },
  { what: 'no UDP port', meta: { ...onPort, pod_container_port_protocol: 'UDP' }, address: '10.0.0.1:8080' },
  { what: 'no init container', meta: { ...onPort, pod_container_init: 'true' }, address: '10.0.0.1:8080' },
  { what: 'no pod that is done', meta: { ...onPort, pod_phase: 'Succeeded' }, address: '10.0.0.1:8080' },
  { what: 'no pod without the annotation', meta: { ...onPort, pod_annotation_prometheus_io_scrape: 'false' }, address: '10.0.0.1:8080' },
];

const ofService = {
  namespace: 'jobpilot',
  pod_name: 'redis-0',
  pod_node_name: 'node-1',
  service_name: 'redis',
  service_annotation_prometheus_io_scrape: 'true',
  endpointslice_port: '9121',
  endpointslice_port_protocol: 'TCP',
};
const serviceLabels = { namespace: 'jobpilot', pod: 'redis-0', node: 'node-1', service: 'redis' };

const services: readonly Target[] = [
  { what: 'an endpoint', meta: ofService, address: '10.0.0.2:9121', becomes: { __address__: '10.0.0.2:9121', ...serviceLabels } },
  {
    what: 'the port of the annotation',
    meta: { ...ofService, service_annotation_prometheus_io_port: '9200' },
    address: '[fd00::2]:9121',
    becomes: { __address__: '[fd00::2]:9200', ...serviceLabels },
  },
  {
    what: 'the server that the pod behind it watches',
    meta: { ...ofService, pod_label_jobpilot_com_server: 'cache' },
    address: '10.0.0.2:9121',
    becomes: { __address__: '10.0.0.2:9121', ...serviceLabels, server: 'cache' },
  },
  { what: 'no further port of the pods behind it', meta: { ...ofService, endpointslice_port: '' }, address: '10.0.0.2:6379' },
  {
    what: 'none whose labels are honoured, for another job has it',
    meta: { ...ofService, service_annotation_prometheus_io_honor_labels: 'true' },
    address: '10.0.0.2:9121',
  },
];

const honoured: readonly Target[] = [
  {
    what: 'services whose labels are honoured',
    meta: { ...ofService, service_annotation_prometheus_io_honor_labels: 'true' },
    address: '10.0.0.2:9121',
    becomes: { __address__: '10.0.0.2:9121', ...serviceLabels },
  },
  { what: 'no others', meta: ofService, address: '10.0.0.2:9121' },
];

describe.each([
  ['kubernetes-pods', pods],
  ['kubernetes-services', services],
  ['kubernetes-services-honor-labels', honoured],
] as const)('%s scrapes', (job, targets) => {
  test.each(targets)('$what', ({ meta, address, becomes }) => {
    const found = Object.fromEntries(Object.entries(meta).map(([name, value]) => [`__meta_kubernetes_${name}`, value]));
    expect(relabelled(stepsOf(job), { __address__: address, ...found })).toEqual(becomes);
  });
});
