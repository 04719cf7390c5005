import { release, str, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { named } from '../common/name.ts';
import { serviceUrl, testPod } from './test-pod.ts';

const { alertmanager, grafana } = values;

const ofPrometheus = testPod({
  component: 'prometheus',
  args: [serviceUrl('prometheus', 9090)],
  configMaps: { '/etc/prometheus/config': 'prometheus-config', '/etc/prometheus/rules': 'prometheus-rules' },
});

const ofAlertmanager = testPod({
  component: 'alertmanager',
  args: [
    str`http://${named('alertmanager')}-`,
    str`.${named('alertmanager-headless')}.${release.namespace}:9093`,
    str`${alertmanager.replicas}`,
  ],
  configMaps: { '/etc/alertmanager/config': 'alertmanager-config' },
});

const ofGrafana = testPod({ component: 'grafana', args: [serviceUrl('grafana', 3000)] });
const ofLoki = testPod({ component: 'loki', args: [serviceUrl('loki', 3100)] });

/** The questions of `helm test`: is what runs what the release says? */
export const helmTests = [
  template('tests/prometheus.yaml', when<object>(isInstalled('prometheus'), ofPrometheus)),
  template('tests/alertmanager.yaml', when<object>(isInstalled('alertmanager'), ofAlertmanager)),
  template('tests/grafana.yaml', when<object>(grafana.enabled, ofGrafana)),
  template('tests/loki.yaml', when<object>(isInstalled('loki'), ofLoki)),
];
