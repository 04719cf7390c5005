import type { EnvVar } from 'kubernetes-types/core/v1.js';
import { and, not, notEmpty, release, str, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { named } from '../common/name.ts';
import { lent, type Part } from '../common/part.ts';
import { ports } from '../common/ports.ts';
import { secretEnv } from '../common/secret-env.ts';
import { scheme } from '../common/tls.ts';
import { webPath } from '../common/web-path.ts';
import { serviceUrl, testPod } from './test-pod.ts';

const { alertmanager, grafana, prometheus } = values;
const { admin } = grafana;

const ofPrometheus = testPod({
  component: 'prometheus',
  args: [serviceUrl('prometheus')],
  configMaps: { '/etc/prometheus/config': 'prometheus-config', '/etc/prometheus/rules': 'prometheus-rules' },
});

const ofAlertmanager = testPod({
  component: 'alertmanager',
  args: [
    str`${scheme}://${named('alertmanager')}-`,
    str`.${named('alertmanager-headless')}.${release.namespace}.svc:${ports.alertmanager.web}${webPath('alertmanager')}`,
    str`${alertmanager.replicas}`,
  ],
  configMaps: { '/etc/alertmanager/config': 'alertmanager-config' },
});

const ofGrafana = testPod({
  component: 'grafana',
  // Paths of https://grafana.com/docs/grafana/latest/developers/http_api/data_source/; Alertmanager's datasource has no check of its own.
  args: [
    serviceUrl('grafana'),
    when<string>(and(isInstalled('prometheus'), not(notEmpty(prometheus.queryUrl))), 'uid/jobpilot-prometheus/health'),
    when<string>(isInstalled('alertmanager'), 'proxy/uid/jobpilot-alertmanager/api/v2/status'),
    when<string>(isInstalled('loki'), 'uid/jobpilot-loki/health'),
  ],
  env: when<EnvVar[]>(admin.enabled, [
    secretEnv('GRAFANA_USER', admin.secretName, admin.userKey, { optional: true }),
    secretEnv('GRAFANA_PASSWORD', admin.secretName, admin.passwordKey, { optional: true }),
  ]),
});
const ofLoki = testPod({ component: 'loki', args: [serviceUrl('loki')] });

/** The question for Loki. */
export const lokiTest: Part = { path: 'tests/loki.yaml', condition: isInstalled('loki'), object: ofLoki };

const parts: readonly Part[] = [
  { path: 'tests/prometheus.yaml', condition: isInstalled('prometheus'), object: ofPrometheus },
  { path: 'tests/alertmanager.yaml', condition: isInstalled('alertmanager'), object: ofAlertmanager },
  { path: 'tests/grafana.yaml', condition: grafana.enabled, object: ofGrafana },
];

/**
 * The questions of `helm test` to what is there by default: is what runs what the release says? The pods stand in the library, which
 * no release stores, for their scripts are long; the files of the chart keep the conditions.
 */
export const { templates: helmTests, helpers: helmTestHelpers } = lent(parts);
