import { expect, it } from 'vitest';
import { tool } from '../../paths.ts';
import { run } from '../../run.ts';
import { metricsText } from './kube-metrics.ts';

const pod = {
  metadata: { name: 'p', namespace: 'n', uid: 'u' },
  spec: { nodeName: 'one' },
  status: {
    phase: 'Running',
    podIP: '10.0.0.1',
    conditions: [{ type: 'Ready', status: 'False' }],
    containerStatuses: [{ name: 'c', restartCount: 3 }],
  },
};
const node = { metadata: { name: 'one' }, spec: { unschedulable: true }, status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } };
const deployment = { metadata: { name: 'd', namespace: 'n' }, spec: { replicas: 2 }, status: { updatedReplicas: 1 } };
const claim = { metadata: { name: 'c', namespace: 'n' }, spec: { accessModes: ['ReadWriteOnce'] } };

const all = new Map([
  ['pods', [pod]],
  ['nodes', [node]],
  ['deployments', [deployment]],
  ['persistentvolumeclaims', [claim]],
]);

it.each([
  'kube_pod_info{namespace="n",pod="p",uid="u",node="one",pod_ip="10.0.0.1"} 1',
  'kube_pod_status_ready{namespace="n",pod="p",condition="false"} 1',
  'kube_pod_status_ready{namespace="n",pod="p",condition="true"} 0',
  'kube_pod_status_phase{namespace="n",pod="p",phase="Running"} 1',
  'kube_pod_status_phase{namespace="n",pod="p",phase="Pending"} 0',
  'kube_pod_container_status_restarts_total{namespace="n",pod="p",container="c"} 3',
  'kube_deployment_spec_replicas{namespace="n",deployment="d"} 2',
  'kube_deployment_status_replicas_available{namespace="n",deployment="d"} 0',
  'kube_deployment_status_replicas_updated{namespace="n",deployment="d"} 1',
  'kube_persistentvolumeclaim_access_mode{namespace="n",persistentvolumeclaim="c",access_mode="ReadWriteOnce"} 1',
  'kube_node_status_condition{node="one",condition="Ready",status="unknown"} 1',
  'kube_node_status_condition{node="one",condition="Ready",status="true"} 0',
  'kube_node_spec_unschedulable{node="one"} 1',
])('has the line %s', (line) => {
  expect(metricsText(all, []).split('\n')).toContain(line);
});

it('has only what is allowed and listed', () => {
  const text = metricsText(new Map([['pods', [pod]]]), ['kube_pod_status_.+', 'kube_node_spec_unschedulable']);
  expect(text).toContain('kube_pod_status_ready');
  expect(text).not.toMatch(/kube_pod_info|kube_node/u);
});

it('throws at a metric that it does not know', () => {
  expect(() => metricsText(all, ['kube_pods_info'])).toThrow('no metric kube_pods_info');
});

it('writes what promtool reads', async () => {
  const ended = await run(tool('promtool'), ['check', 'metrics'], { input: metricsText(all, []) });
  expect(ended.stdout + ended.stderr).not.toMatch(/error|parsing/iu);
});
