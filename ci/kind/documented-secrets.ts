import { randomUUID } from 'node:crypto';
import { release } from '../helm.ts';
import { loopbackCertificate } from '../loopback/certificate.ts';
import { madeUpLogin, webConfigOf } from '../loopback/login.ts';
import { at, isMap, text, type Json } from '../objects.ts';
import { requiredSecrets } from './required-secrets.ts';

function secret(name: string, stringData: Json): Json {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name }, stringData };
}

/**
 * Secrets without which Grafana does not start although its volumes are optional, as docs/values.md says. That of
 * Alertmanager's receivers is left out, for everything starts without it.
 */
export function documentedSecrets(): readonly Json[] {
  return [
    secret('grafana-admin', { 'admin-user': 'admin', 'admin-password': randomUUID() }),
    secret('grafana-secrets', { 'renderer-token': randomUUID() }),
  ];
}

/**
 * What Grafana's settings read, by Secret: it does not start while one of the files is missing.
 * https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#file-provider
 */
function namedByGrafana(objects: readonly Json[]): readonly Json[] {
  const manifest = JSON.stringify(objects);
  return ['admin', 'secrets'].map((folder) => {
    const keys = [...manifest.matchAll(new RegExp(`\\$__file\\{/etc/grafana/${folder}/([^}]+)\\}`, 'gu'))].map(([, key = '']) => key);
    return secret(`grafana-${folder}`, Object.fromEntries(keys.map((key) => [key, randomUUID()])));
  });
}

/** What Prometheus' settings read, by Secret: without its authority a scrape job is not even begun, as `helm test` says. */
function namedByPrometheus(objects: readonly Json[]): readonly Json[] {
  const files = [...JSON.stringify(objects).matchAll(/(\w+_file): (?:\\")?\/etc\/prometheus\/secrets\/([\w.-]+)\/([\w.-]+)/gu)];
  return files.map(([, field, name = '', key = '']) =>
    secret(name, { [key]: field === 'ca_file' ? loopbackCertificate().certificate : randomUUID() }),
  );
}

/** A Secret with other contents, where it has a key that tells what its readers look for in it. */
function withContents(object: Json, key: string, contents: () => Json): Json {
  const data = object['stringData'];
  return isMap(data) && data[key] !== undefined ? { ...object, stringData: { ...data, ...contents() } } : object;
}

/** What cert-manager writes: for the names that docs/tls.md lists. */
function certificateFor(namespace: string): Json {
  const names = ['prometheus', 'alertmanager', '*.alertmanager-headless'].map((name) => `${name}.${namespace}.svc`);
  const { key, certificate } = loopbackCertificate(...names);
  return { 'tls.key': key, 'tls.crt': certificate, 'ca.crt': certificate };
}

/** The login of docs/tls.md. */
function login(): Json {
  const { username, password } = madeUpLogin;
  return { username, password, 'web.yml': webConfigOf(madeUpLogin) };
}

/**
 * The Secrets that must be in a release's namespace before it is installed: the documented ones and those that its pods name.
 * @param namespace for whose Services certificates are
 */
export function secretsFor(renders: readonly (readonly Json[])[], namespace: string): readonly Json[] {
  const found = new Map<string, Json>(documentedSecrets().map((one) => [text(at(one, 'metadata', 'name')), one]));
  for (const objects of renders) {
    const here = requiredSecrets(objects, release.namespace).filter((one) => at(one, 'metadata', 'namespace') === release.namespace);
    for (const one of [...here, ...namedByGrafana(objects), ...namedByPrometheus(objects)]) {
      const name = text(at(one, 'metadata', 'name'));
      const [known, more] = [found.get(name)?.['stringData'], one['stringData']];
      found.set(name, secret(name, { ...(isMap(more) ? more : {}), ...(isMap(known) ? known : {}) }));
    }
  }
  return [...found.values()]
    .map((one) => withContents(one, 'tls.key', () => certificateFor(namespace)))
    .map((one) => withContents(one, 'web.yml', login));
}
