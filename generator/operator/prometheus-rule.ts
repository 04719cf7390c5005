import { ensure, fields, not, or } from '@helm/ts-helm';
import { ruleGroups } from '../alerts/rules.ts';
import { named } from '../components/common/name.ts';
import { values } from '../values.ts';
import { metadata } from './metadata.ts';
import { ofTheServer } from './of-the-server.ts';
import { isFor, operatorObject } from './operator-object.ts';

/** All rules. https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule */
export const prometheusRule = operatorObject(
  'prometheusRule',
  'All rules, as one PrometheusRule.',
  {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: metadata('prometheus', named('prometheus-rules')),
    spec: { groups: ruleGroups(values) },
    ...ofTheServer,
    ...fields(
      ensure(
        not(or(values.componentTls.enabled, values.componentTls.basicAuth.enabled)),
        'componentTls.enabled: the servers of the Prometheus Operator have settings of TLS of their own (spec.web); leave it false with operator.enabled',
      ),
    ),
  },
  isFor.prometheus,
);
