import { v } from '@helm/ts-helm';
import { moreLabels } from '../workload/maps.ts';

const settings = {
  ownPrometheus: v.boolean().default(false).doc('Whether the chart’s Prometheus is installed all the same.'),
  ownAlertmanager: v
    .boolean()
    .default(false)
    .doc('Whether the chart’s Alertmanager is installed all the same; it then has the receivers, and no AlertmanagerConfig is made.'),
  namespace: v
    .format('dnsLabel', { orEmpty: true })
    .default('')
    .doc('Namespace of the operator’s Prometheus and Alertmanager, which are watched too; that of the release where empty.'),
  labels: moreLabels('Labels of all objects made for the operator, as its selectors ask for, such as release: kube-prometheus-stack.'),
  clusterJobs: v
    .boolean()
    .default(false)
    .doc('Whether kubelets, cAdvisor and the API server are scraped, as prometheus.scrape says; the operator’s own stack mostly does it.'),
};

/** The section of the values; all of it stands in the chart's own schema, so that a misspelt key is refused while the mode is off. */
export const operatorSection = {
  enabled: v.boolean().default(false).doc('Whether rules, monitors and receivers become objects of the Prometheus Operator.'),
  ...settings,
};

/** What a user may say of the objects of the Prometheus Operator. https://prometheus-operator.dev/docs/api-reference/api/ */
export const operatorValues = v.object(settings, { alsoAllowed: ['enabled'] });
