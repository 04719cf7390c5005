import { readFileSync } from 'node:fs';
import type { Container, EnvVar, Pod } from 'kubernetes-types/core/v1.js';
import { fields, manifest, release, str, when, yaml, type Expr, type Manifest, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { imageFields } from '../common/image.ts';
import { labels } from '../common/labels.ts';
import { optionalLoginEnv } from '../common/login-env.ts';
import { named, type Component } from '../common/name.ts';
import { placement } from '../common/placement.ts';
import { ports } from '../common/ports.ts';
import { shared } from '../common/shared.ts';
import { stringMap } from '../common/string-map.ts';
import { authorityVolume, scheme, serverName, tlsMount, type Secured } from '../common/tls.ts';
import { webPath } from '../common/web-path.ts';

/** Who is asked. */
type Asked = Component | 'loki';

function isSecured(asked: Asked): asked is Secured {
  return asked === 'prometheus' || asked === 'alertmanager';
}

/** A question that `helm test` asks one of the components. */
export interface Question {
  readonly component: Asked;
  /** What the script is given: addresses, counts. */
  readonly args: readonly Expr<string>[];
  /** ConfigMaps by the folder that the script finds them in. */
  readonly configMaps?: { readonly [folder: string]: string };
  readonly env?: Expr<EnvVar[]>;
}

/** Runs under Pod Security `restricted`; a failed one stays, so that its log can be read, until the next `helm test`. */
const hooks = { 'helm.sh/hook': 'test', 'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded' };

/**
 * The pod of a test hook. Its shell, wget and promtool are those of Prometheus' image, so that no further image is needed.
 * Where the component serves HTTPS, promtool trusts its authority alone (SSL_CERT_FILE, https://pkg.go.dev/crypto/x509#SystemCertPool).
 * https://helm.sh/docs/topics/chart_tests/
 */
export function testPod(question: Question): Manifest<Pod> {
  const { pod } = values.prometheus;
  const { component, configMaps = {} } = question;
  return manifest<Pod>({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: named(`${component}-test`),
      namespace: release.namespace,
      labels: labels({ component: 'helm-test' }),
      annotations: { ...hooks, ...fields(shared.annotationsOf()) },
    },
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      imagePullSecrets: shared.pullSecrets,
      securityContext: yaml(pod.securityContext),
      ...placeOf(component),
      containers: [container(question, Object.keys(configMaps))],
      volumes: [
        { name: 'tmp', emptyDir: {} },
        ...(isSecured(component) ? [authorityVolume] : []),
        ...Object.entries(configMaps).map(([folder, configMap]) => ({ name: volumeOf(folder), configMap: { name: named(configMap) } })),
      ],
    },
  });
}

/** Where the pods of the component may run, a pod that asks it may run too: a cluster may have no other nodes. */
function placeOf(component: Asked) {
  const { pod } = values[component];
  const { affinity: _affinity, ...place } = placement({ pod, ofAll: values.global.pod, choosesNodes: true, stringMap });
  return place;
}

/** What promtool trusts, and its login. */
const secured = when<EnvVar[]>(values.componentTls.enabled, [{ name: 'SSL_CERT_FILE', value: '/etc/tls/ca.crt' }, ...optionalLoginEnv]);

function container(
  { component, args, env = isSecured(component) ? secured : undefined }: Question,
  folders: readonly string[],
): Expr<Container> {
  const settings = values.prometheus;
  return {
    name: 'test',
    ...imageFields(settings.image),
    command: ['/bin/sh', '-c', script(component), component],
    args: [...args],
    ...(env === undefined ? {} : { env }),
    resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '128Mi' } },
    securityContext: yaml(settings.pod.containerSecurityContext),
    volumeMounts: [
      { name: 'tmp', mountPath: '/tmp' },
      ...(isSecured(component) ? [tlsMount('/etc/tls')] : []),
      ...folders.map((folder) => ({ name: volumeOf(folder), mountPath: folder, readOnly: true })),
    ],
  };
}

/** What all scripts share, then the one of the component. */
function script(component: Asked): string {
  const parts = ['common', ...(isSecured(component) ? ['metrics'] : []), component];
  return parts.map((name) => readFileSync(new URL(`${name}.sh`, import.meta.url), 'utf8')).join('');
}

function volumeOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

/** The address of a component's Service, under the name that its certificate has. */
export function serviceUrl(component: Asked): Node<string> {
  const port = ports[component].web;
  const path = component === 'loki' ? '' : webPath(component);
  return isSecured(component) ? str`${scheme}://${serverName(component)}:${port}${path}` : str`http://${named(component)}:${port}${path}`;
}
