import { describe, expect, test } from 'vitest';
import { at, rendered } from '../../testing/rendered.ts';

const fields = ['nodePort', 'loadBalancerClass', 'loadBalancerSourceRanges', 'externalTrafficPolicy'];

describe('the Service for clients', () => {
  test('says of itself no more than it must by default', () => {
    const { objects } = rendered({ loki: { enabled: true } });
    for (const name of ['prometheus', 'alertmanager', 'grafana', 'loki']) {
      const service = objects.get(`Service ${name}`);
      expect(Object.keys(Object(at(service, 'spec')))).toEqual(['type', 'ipFamilyPolicy', 'selector', 'ports']);
      expect(Object.keys(Object(at(service, 'spec.ports.0')))).not.toContain('nodePort');
    }
  });

  test('has a load balancer of a class, for some addresses', () => {
    const service = {
      type: 'LoadBalancer',
      labels: { team: 'own' },
      nodePort: 30_090,
      loadBalancerClass: 'example.com/internal',
      loadBalancerSourceRanges: ['192.0.2.0/24'],
      externalTrafficPolicy: 'Local',
    };
    const { objects } = rendered({ commonLabels: { team: 'all' }, prometheus: { replicas: 2, service } });
    expect(objects.get('Service prometheus')).toMatchObject({
      metadata: { labels: { team: 'own', 'app.kubernetes.io/name': 'prometheus' } },
      spec: {
        type: 'LoadBalancer',
        sessionAffinity: 'ClientIP',
        loadBalancerClass: 'example.com/internal',
        loadBalancerSourceRanges: ['192.0.2.0/24'],
        externalTrafficPolicy: 'Local',
        ports: [{ name: 'web', port: 9090, nodePort: 30_090 }],
      },
    });
    expect(Object.keys(Object(at(objects.get('Service prometheus-headless'), 'spec'))).filter((one) => fields.includes(one))).toEqual([]);
    expect(at(objects.get('Service prometheus-headless'), 'metadata.labels')).toMatchObject({ team: 'all' });
  });
});
