import type { Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import { and, define, document, ensure, fields, not, or, release, str, ternary, when, type Expr, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { named } from './name.ts';

const { componentTls } = values;
const { basicAuth } = componentTls;

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

/** Whether the secured components ask for a login: never without HTTPS, which webFiles makes sure of. */
export const asksLogin = basicAuth.enabled;

const certificate = [
  { key: componentTls.certKey, path: 'tls.crt' },
  { key: componentTls.keyKey, path: 'tls.key' },
  { key: componentTls.caKey, path: 'ca.crt' },
];

const login = [
  { key: basicAuth.usernameKey, path: 'username' },
  { key: basicAuth.passwordKey, path: 'password' },
  { key: basicAuth.webConfigKey, path: 'web.yml' },
];

/** The volume of a server, at the folder of folderOf. */
export const volumeOfServer = define(
  'jobpilot-monitoring.tls.serverVolume',
  'The certificate of a server and, where it asks for one, the login.',
  {},
  () =>
    when<Volume>(
      asksLogin,
      {
        name: 'tls',
        projected: {
          sources: [
            { secret: { name: componentTls.secretName, items: certificate } },
            { secret: { name: basicAuth.secretName, items: login } },
          ],
        },
      },
      { name: 'tls', secret: { secretName: componentTls.secretName, items: certificate } },
    ),
);

/** The certificate, its key and the authority, for a server; its login too, where it asks for one. */
export const certificateVolume = when<Volume>(componentTls.enabled, volumeOfServer({}));

/** The authority alone, for a client. */
export const authorityVolume = when<Volume>(componentTls.enabled, {
  name: 'tls',
  secret: { secretName: componentTls.secretName, items: [{ key: componentTls.caKey, path: 'ca.crt' }] },
});

/** Where either is mounted. */
export function tlsMount(folder: string): Node<VolumeMount> {
  return when<VolumeMount>(componentTls.enabled, { name: 'tls', mountPath: folder, readOnly: true });
}

/** How a client that reads files asks a secured component. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config */
function httpConfig(component: Secured, folder: string) {
  return {
    tls_config: { ca_file: `${folder}/ca.crt`, server_name: serverName(component) },
    basic_auth: when<object>(asksLogin, { username_file: `${folder}/username`, password_file: `${folder}/password` }),
  };
}

/** The fields with which a scrape job, or a list of Alertmanagers, of Prometheus asks a secured component. */
export function clientOf(component: Secured) {
  return { ...fields(when<object>(componentTls.enabled, { scheme: 'https', ...httpConfig(component, folderOf('prometheus')) })) };
}

/** The files of a server's certificate; the server reads them again for every connection. */
export function certificateFiles(component: Secured) {
  return { cert_file: `${folderOf(component)}/tls.crt`, key_file: `${folderOf(component)}/tls.key` };
}

/** Where a server has its certificate and its login. */
export function folderOf(component: Secured): string {
  return `/etc/${component}/tls`;
}

/** Where a server says how it is asked: `--http.config.file` of promtool and amtool. */
export function clientFileOf(component: Secured): string {
  return `/etc/${component}/config/client.yml`;
}

/** The folder of the file that says how a server serves: what the release writes or, with a login, what the Secret of the login holds. */
function webConfigFolder(component: Secured): Node<string> {
  return ternary<string>(asksLogin, folderOf(component), `/etc/${component}/config`);
}

/** The flag of a server that serves HTTPS. https://prometheus.io/docs/prometheus/latest/configuration/https/ */
export function webConfigFlag(component: Secured): Expr<string> {
  return when<string>(componentTls.enabled, str`--web.config.file=${webConfigFolder(component)}/web.yml`);
}

/** The files of the release that say how a server serves and how it is asked. */
export function webFiles(component: Secured) {
  const isHidden = ensure(
    or(componentTls.enabled, not(asksLogin)),
    'componentTls.basicAuth.enabled: without HTTPS the password is sent in plain text; set componentTls.enabled to true too',
  );
  return {
    ...fields(isHidden),
    'web.yml': when<string>(and(componentTls.enabled, not(asksLogin)), document({ tls_server_config: certificateFiles(component) })),
    'client.yml': when<string>(componentTls.enabled, document(httpConfig(component, folderOf(component)))),
  };
}
