import type { Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import { release, str, ternary, when, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { named } from './name.ts';

const { componentTls } = values;

/** What serves HTTPS where componentTls.enabled is set. */
export type Secured = 'prometheus' | 'alertmanager';

/** How the secured components are asked. */
export const scheme = ternary<string>(componentTls.enabled, 'https', 'http');

/**
 * The name by which clients that connect to single pods know a certificate: that of the Service, so that the certificate
 * does not depend on the domain of the cluster.
 */
export function serverName(component: Secured): Node<string> {
  return str`${named(component)}.${release.namespace}.svc`;
}

/** The certificate, its key and the authority, for a server. */
export const certificateVolume = when<Volume>(componentTls.enabled, {
  name: 'tls',
  secret: {
    secretName: componentTls.secretName,
    items: [
      { key: componentTls.certKey, path: 'tls.crt' },
      { key: componentTls.keyKey, path: 'tls.key' },
      { key: componentTls.caKey, path: 'ca.crt' },
    ],
  },
});

/** The authority alone, for a client. */
export const authorityVolume = when<Volume>(componentTls.enabled, {
  name: 'tls',
  secret: { secretName: componentTls.secretName, items: [{ key: componentTls.caKey, path: 'ca.crt' }] },
});

/** Where either is mounted. */
export function tlsMount(folder: string): Node<VolumeMount> {
  return when<VolumeMount>(componentTls.enabled, { name: 'tls', mountPath: folder, readOnly: true });
}

/** The fields with which a scrape job, or a list of Alertmanagers, of Prometheus asks a secured component. */
export function clientOf(component: Secured) {
  return {
    scheme: when<string>(componentTls.enabled, 'https'),
    tls_config: when<object>(componentTls.enabled, { ca_file: '/etc/prometheus/tls/ca.crt', server_name: serverName(component) }),
  };
}

/** The files of a server's certificate; the server reads them again for every connection. */
export function certificateFiles(component: Secured) {
  return { cert_file: `/etc/${component}/tls/tls.crt`, key_file: `/etc/${component}/tls/tls.key` };
}
