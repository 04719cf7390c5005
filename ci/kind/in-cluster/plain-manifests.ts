import type { Json } from '../../objects.ts';
import { container, podDefaults } from './pod.ts';

/** The images that the chart runs the same programs from. */
interface Images {
  readonly prometheus: string;
  readonly alertmanager: string;
}

/** The claim of the old Prometheus. */
export const oldClaim = 'prometheus-storage';

const partOf = { 'app.kubernetes.io/part-of': 'jobpilot-monitoring' };

function labelled(name: string): Json {
  return { name, labels: { ...partOf, app: name } };
}

function claim(name: string, storage: string): Json {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: labelled(name),
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
  };
}

function service(name: string, app: string, port: number, spec: Json = {}): Json {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: labelled(name),
    spec: { selector: { app }, ports: [{ name: 'http', port }], ...spec },
  };
}

function workload(kind: string, name: string, replicas: number, podSpec: Json, spec: Json = {}): Json {
  const selector = { matchLabels: { app: name } };
  const template = { metadata: { labels: { ...partOf, app: name } }, spec: { ...podDefaults, ...podSpec } };
  return { apiVersion: 'apps/v1', kind, metadata: labelled(name), spec: { replicas, selector, template, ...spec } };
}

/** A pod of one program that writes into a volume. */
function pod(name: string, image: string, port: number, mountPath: string, args: readonly string[], volumes: readonly Json[]): Json {
  const volumeMounts = [
    { name: 'config', mountPath: `/etc/${name}` },
    { name: 'data', mountPath },
  ];
  const readinessProbe = { httpGet: { path: '/-/ready', port } };
  const config = { name: 'config', configMap: { name: `${name}-config` } };
  return { containers: [container(name, { image, workingDir: '/', args, volumeMounts, readinessProbe })], volumes: [config, ...volumes] };
}

function configMap(name: string, file: string, content: Json): Json {
  // JSON is YAML.
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: labelled(name), data: { [file]: JSON.stringify(content) } };
}

const prometheusConfig = {
  global: { scrape_interval: '1s' },
  scrape_configs: [{ job_name: 'prometheus', static_configs: [{ targets: ['localhost:9090'] }] }],
};

const alertmanagerConfig = { route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] };

/** A stack like that of the folder that the chart replaces: a Deployment of Prometheus on a claim, and members of Alertmanager. */
export function plainManifests({ prometheus, alertmanager }: Images): readonly Json[] {
  const ofPrometheus = ['--config.file=/etc/prometheus/prometheus.yml', '--storage.tsdb.path=/prometheus'];
  const ofAlertmanager = ['--config.file=/etc/alertmanager/alertmanager.yml', '--storage.path=/alertmanager', '--cluster.listen-address='];
  const volume = { name: 'data', persistentVolumeClaim: { claimName: oldClaim } };
  // Grafana has nothing to adopt here, so a program that does nothing stands for it.
  const idle = { containers: [container('grafana', { args: ['--eval', 'setInterval(() => undefined, 60_000)'] })] };
  return [
    claim(oldClaim, '50Gi'),
    configMap('prometheus-config', 'prometheus.yml', prometheusConfig),
    configMap('alertmanager-config', 'alertmanager.yml', alertmanagerConfig),
    service('prometheus', 'prometheus', 9090),
    service('alertmanager', 'alertmanager', 9093),
    service('alertmanager-headless', 'alertmanager', 9093, { clusterIP: 'None' }),
    service('grafana', 'grafana', 3000),
    workload('Deployment', 'prometheus', 1, pod('prometheus', prometheus, 9090, '/prometheus', ofPrometheus, [volume])),
    workload('Deployment', 'grafana', 1, idle),
    workload('StatefulSet', 'alertmanager', 1, pod('alertmanager', alertmanager, 9093, '/alertmanager', ofAlertmanager, []), {
      serviceName: 'alertmanager-headless',
      volumeClaimTemplates: [claim('data', '2Gi')],
    }),
  ];
}
