import { defineText, notEmpty, release, str, ternary, trimSuffix, when, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { named, type Component } from './name.ts';
import { ports } from './ports.ts';
import { scheme as ownScheme } from './tls.ts';

/** The address in links: the one given, else that of the ingress, else that of the Service. */
function externalUrl(component: Component) {
  return defineText(`jobpilot-monitoring.${component}.externalUrl`, `The address of ${component} in links.`, {}, (): Node<string> => {
    const { externalUrl: own, ingress } = values[component];
    const scheme = ternary<string>(ingress.tls.enabled, 'https', 'http');
    const service = str`${component === 'grafana' ? 'http' : ownScheme}://${named(component)}.${release.namespace}:${ports[component].web}`;
    return when<string>(
      notEmpty(own),
      own,
      when<string>(ingress.enabled, str`${scheme}://${ingress.host}${trimSuffix(ingress.path, '/')}`, service),
    );
  });
}

/** The addresses of the components in links. */
export const externalUrls = {
  prometheus: externalUrl('prometheus'),
  alertmanager: externalUrl('alertmanager'),
  grafana: externalUrl('grafana'),
} as const;
