import { release, str } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { named } from '../common/name.ts';
import { templateOf, type Part } from '../common/part.ts';
import { scheme } from '../common/tls.ts';
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
    str`${scheme}://${named('alertmanager')}-`,
    str`.${named('alertmanager-headless')}.${release.namespace}.svc:9093`,
    str`${alertmanager.replicas}`,
  ],
  configMaps: { '/etc/alertmanager/config': 'alertmanager-config' },
});

const ofGrafana = testPod({ component: 'grafana', args: [serviceUrl('grafana', 3000)] });
const ofLoki = testPod({ component: 'loki', args: [serviceUrl('loki', 3100)] });

/** The question for Loki. */
export const lokiTest: Part = { path: 'tests/loki.yaml', condition: isInstalled('loki'), object: ofLoki };

const parts: readonly Part[] = [
  { path: 'tests/prometheus.yaml', condition: isInstalled('prometheus'), object: ofPrometheus },
  { path: 'tests/alertmanager.yaml', condition: isInstalled('alertmanager'), object: ofAlertmanager },
  { path: 'tests/grafana.yaml', condition: grafana.enabled, object: ofGrafana },
];

/** The questions of `helm test` to what is there by default: is what runs what the release says? */
export const helmTests = parts.map((part) => templateOf(part));
