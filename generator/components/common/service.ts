import type { Service } from 'kubernetes-types/core/v1.js';
import { gt, manifest, when, type Template } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from './is-installed.ts';
import { selectorLabels } from './labels.ts';
import { metadata } from './metadata.ts';
import { named, type Workload } from './name.ts';
import { templateOf, type Part } from './part.ts';

type Ports = NonNullable<NonNullable<Service['spec']>['ports']>;

/** The files of a StatefulSet's Services. */
export function services(...of: Parameters<typeof serviceParts>): readonly Template[] {
  return serviceParts(...of).map((part) => templateOf(part));
}

/** The Services of a StatefulSet: one for clients, a headless one that gives each pod its name. */
export function serviceParts(component: Exclude<Workload, 'logCollector'>, port: number, headlessPorts: Ports = []): readonly Part[] {
  const settings = values[component];
  const web = { name: 'web', port, targetPort: 'web', protocol: 'TCP' };
  const client = manifest<Service>({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(component, named(component), settings.service.annotations),
    spec: {
      type: settings.service.type,
      // Each replica of Prometheus has gaps of its own: whoever asks stays with one.
      ...(component === 'prometheus' ? { sessionAffinity: when<string>(gt(values.prometheus.replicas, 1), 'ClientIP') } : {}),
      ipFamilyPolicy: settings.service.ipFamilyPolicy,
      selector: selectorLabels({ component }),
      ports: [web],
    },
  });
  const headless = manifest<Service>({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(component, named(`${component}-headless`)),
    spec: {
      clusterIP: 'None',
      ipFamilyPolicy: settings.service.ipFamilyPolicy,
      publishNotReadyAddresses: true,
      selector: selectorLabels({ component }),
      ports: [web, ...headlessPorts],
    },
  });
  return [
    { path: `${component}/service.yaml`, condition: isInstalled(component), object: client },
    { path: `${component}/service-headless.yaml`, condition: isInstalled(component), object: headless },
  ];
}
