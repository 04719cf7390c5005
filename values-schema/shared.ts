import { v } from '@helm/ts-helm';
import { annotations, moreLabels } from './workload/maps.ts';
import { placement } from './workload/placement.ts';

/** The annotations by which Prometheus finds pods and Services: the exporters' chart writes them itself. */
const ofDiscovery = ['prometheus.io/scrape', 'prometheus.io/port', 'prometheus.io/honor-labels'];

const namePrefix = v.format('namePrefix', { orEmpty: true }).default('');
const imageRegistry = v.format('registry', { orEmpty: true }).default('');

/**
 * What one value says for all charts of a release: Helm hands `global` to every one of them. Other charts have keys of their own
 * in it, and some of the names are a convention of many: imageRegistry, and imagePullSecrets as names or as objects.
 * https://helm.sh/docs/chart_template_guide/subcharts_and_globals/#global-chart-values
 */
export const global = v
  .object(
    {
      namePrefix: namePrefix.doc('Prefix of all names, where namePrefix is empty.'),
      commonLabels: moreLabels('Labels of all objects, beside commonLabels, whose entries of the same name win.'),
      commonAnnotations: annotations(
        'Annotations of all objects, beside commonAnnotations, whose entries of the same name win.',
        ofDiscovery,
      ),
      imageRegistry: imageRegistry.doc('Registry that takes the place of every image’s own, where imageRegistry is empty.'),
      imagePullSecrets: v
        .kubernetesListOrNames('LocalObjectReference', v.format('dnsName'))
        .default([])
        .doc('Secrets with credentials of the registry, as names or as objects, where imagePullSecrets is empty.'),
      networkPolicies: v
        .object({
          enabled: v.boolean().default(false).doc('Whether pods have NetworkPolicies, where networkPolicies.enabled is not set.'),
        })
        .doc('NetworkPolicies of all charts.'),
      pod: v
        .object(placement('for pods that name none themselves', 'for pods that say nothing themselves, except node agents'))
        .doc(
          'Where all pods run. A field that pods say themselves, as in prometheus.pod.tolerations, takes the place of the whole field here: nothing is merged. node-exporter and the log collector stay on every node: of these fields they take priorityClassName alone.',
        ),
    },
    { open: true },
  )
  .doc('Shared by this chart, its exporters and other charts of the release. Values of the chart itself win.');

/** The same, said by a chart for itself. */
export const ownValues = {
  namePrefix: namePrefix.doc('Prefix of all names, so that two releases can share a namespace; global.namePrefix where empty.'),
  imageRegistry: imageRegistry.doc('Registry that takes the place of every image’s own, for mirrors; global.imageRegistry where empty.'),
  imagePullSecrets: v
    .kubernetesList('LocalObjectReference')
    .default([])
    .doc('Secrets with credentials of the registry; global.imagePullSecrets where empty.'),
  commonLabels: moreLabels('Labels of all objects beside the chart’s own; they win over global.commonLabels.'),
};

/** Annotations of all objects of a chart. */
export const commonAnnotations = (reserved: 'discovery' | 'none') =>
  annotations('Annotations of all objects; they win over global.commonAnnotations.', reserved === 'discovery' ? ofDiscovery : []);

/** Whether a chart's pods have NetworkPolicies; `doc` says what those do. */
export const policiesEnabled = (doc: string) => v.boolean().optional().doc(`${doc} Where not set, as global.networkPolicies.enabled says.`);
