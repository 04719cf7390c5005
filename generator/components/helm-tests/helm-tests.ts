import { release, str, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { named } from '../common/name.ts';
import { serviceUrl, testPod } from './test-pod.ts';

const { alertmanager, prometheus } = values;

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

/** The questions of `helm test`: is what runs what the release says? */
export const helmTests = [
  template('tests/prometheus.yaml', when<object>(prometheus.enabled, ofPrometheus)),
  template('tests/alertmanager.yaml', when<object>(alertmanager.enabled, ofAlertmanager)),
];
