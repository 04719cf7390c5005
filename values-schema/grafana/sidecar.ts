import { v } from '@helm/ts-helm';
import { image, type ImageVersion } from '../workload/image.ts';

/** The container that collects dashboards from ConfigMaps. https://github.com/kiwigrid/k8s-sidecar#configuration-environment-variables */
export const sidecar = (version: ImageVersion) =>
  v
    .object({
      enabled: v.boolean().default(false).doc('Enables it; the pods may then read the ConfigMaps of the namespaces.'),
      image: image(version),
      kind: v.choice('configmap', 'secret', 'both').default('configmap').doc('Whether it reads ConfigMaps, Secrets or both.'),
      label: v.format('labelKey').default('grafana_dashboard').doc('Label of the ConfigMaps.'),
      labelValue: v.format('labelValue', { orEmpty: true }).default('1').doc('Value of the label; any where empty.'),
      namespaces: v
        .array(v.format('dnsLabel'), { unique: true })
        .default([])
        .doc('Namespaces whose ConfigMaps it reads, by a Role in each; that of the release where empty.'),
      clusterWide: v
        .boolean()
        .default(false)
        .doc('Whether it reads those of every namespace, by a ClusterRole; namespaces is then ignored.'),
      folderAnnotation: v
        .format('labelKey')
        .optional()
        .doc('Annotation that names the folder, a path below that of the sidecar; k8s-sidecar-target-directory where not set.'),
      foldersFromFilesStructure: v
        .boolean()
        .default(false)
        .doc('Whether these are folders of Grafana; else all dashboards are in dashboardFolder.'),
      extraEnv: v.kubernetesList('EnvVar').default([]).doc('Environment variables of the sidecar.'),
      resources: v
        .kubernetes('ResourceRequirements')
        .default({ requests: { cpu: '10m', memory: '96Mi' }, limits: { memory: '192Mi' } })
        .doc('Resources of the sidecar.'),
    })
    .doc('Collects dashboards from labelled ConfigMaps.');
