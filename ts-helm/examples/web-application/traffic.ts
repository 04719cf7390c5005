import type { Service } from 'kubernetes-types/core/v1.js';
import type { Ingress } from 'kubernetes-types/networking/v1.js';
import { each, ensure, given, keys, manifest, not, notEmpty, or, template, when } from '../../src/index.ts';
import { chartValues } from './chart-values.ts';
import { entries } from './entries.ts';
import { fullname, labels, selectorLabels } from './names.ts';

const { ingress, service } = chartValues;
const component = 'web';

/** The Service in front of the pods. */
export const serviceTemplate = template(
  'service.yaml',
  manifest<Service>({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: fullname({}),
      labels: labels({ component }),
      annotations: when(notEmpty(service.annotations), { ...entries(service.annotations, 'annotation') }),
    },
    spec: {
      type: service.type,
      selector: selectorLabels({ component }),
      ports: [{ name: 'http', port: service.port, targetPort: 'http', nodePort: given(service.nodePort, (port) => port) }],
    },
  }),
);

/** The Ingress in front of the Service: a rule for each host. */
export const ingressTemplate = template(
  'ingress.yaml',
  ensure(or(not(ingress.enabled), notEmpty(keys(ingress.hosts))), 'ingress.enabled is true, so ingress.hosts must name a host'),
  when(
    ingress.enabled,
    manifest<Ingress>({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: fullname({}),
        labels: labels({ component }),
        annotations: when(notEmpty(ingress.annotations), { ...entries(ingress.annotations, 'annotation') }),
      },
      spec: {
        ingressClassName: given(ingress.className, (name) => name),
        tls: [
          each(
            ingress.hosts,
            'host',
            (host, name) => given(host.tlsSecret, (secretName) => ({ hosts: [name], secretName }), { name: 'secretName' }),
            'order',
          ),
        ],
        rules: [
          each(
            ingress.hosts,
            'host',
            (host, name) => ({
              host: name,
              http: {
                paths: [{ path: host.path, pathType: 'Prefix', backend: { service: { name: fullname({}), port: { name: 'http' } } } }],
              },
            }),
            'order',
          ),
        ],
      },
    }),
  ),
);
