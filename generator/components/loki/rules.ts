import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { and, document, each, hasEntry, manifest, not, notEmpty, template, when } from '@helm/ts-helm';
import { textsOf } from '../../alerts/rule-parts.ts';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';

const { cluster, environment, loki } = values;

/** Rules of Loki have the form of Prometheus' own. https://grafana.com/docs/loki/latest/alert/ */
const groups = document({
  groups: [
    {
      name: 'logs',
      rules: [
        each(loki.rules, 'rule', (rule, name) =>
          when<object>(rule.enabled, {
            alert: name,
            expr: rule.expr,
            for: rule.for,
            labels: {
              severity: rule.severity,
              alert_group: 'logs',
              cluster: when<string>(and(notEmpty(cluster), not(hasEntry(rule.labels, 'cluster'))), cluster),
              environment: when<string>(and(notEmpty(environment), not(hasEntry(rule.labels, 'environment'))), environment),
              ...textsOf(rule.labels, 'label'),
            },
            annotations: when<object>(notEmpty(rule.annotations), textsOf(rule.annotations, 'annotation')),
          }),
        ),
      ],
    },
  ],
});

/** The rules on logs; Loki looks for changes by itself. */
export const rules = template(
  'loki/rules.yaml',
  when<object>(
    and(isInstalled('loki'), notEmpty(loki.rules)),
    manifest<ConfigMap>({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata('loki', named('loki-rules')),
      data: { 'rules.yaml': groups },
    }),
  ),
);
