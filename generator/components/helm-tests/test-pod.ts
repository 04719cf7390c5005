import { readFileSync } from 'node:fs';
import type { Container, Pod } from 'kubernetes-types/core/v1.js';
import { define, fields, manifest, release, str, typed, v, when, yaml, type Expr, type Manifest, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { image } from '../common/image.ts';
import { labels } from '../common/labels.ts';
import { named, type Component } from '../common/name.ts';
import { shared } from '../common/shared.ts';
import { authorityVolume, serverName, tlsMount, type Secured } from '../common/tls.ts';

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
}

/** Runs under Pod Security `restricted`; a failed one stays, so that its log can be read, until the next `helm test`. */
const hooks = { 'helm.sh/hook': 'test', 'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded' };

/**
 * The pod of a test hook. Its shell and wget are those of Prometheus' image, so that no further image is needed.
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
      annotations: { ...hooks, ...fields(when<object>(shared.isAnnotated, shared.annotations({}))) },
    },
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      imagePullSecrets: shared.pullSecrets,
      securityContext: yaml(pod.securityContext),
      ...(isSecured(component)
        ? {
            initContainers: when<Container[]>(values.componentTls.enabled, [
              certificateCheck({ url: securedUrl(component, component === 'prometheus' ? 9090 : 9093) }),
            ]),
          }
        : {}),
      containers: [container(question, Object.keys(configMaps))],
      volumes: [
        { name: 'tmp', emptyDir: {} },
        ...(isSecured(component) ? [authorityVolume] : []),
        ...Object.entries(configMaps).map(([folder, configMap]) => ({ name: volumeOf(folder), configMap: { name: named(configMap) } })),
      ],
    },
  });
}

/** What every container of a test shares. */
function shell(name: string, asked: Asked | 'certificate', args: readonly Expr<string>[]) {
  const settings = values.prometheus;
  return {
    name,
    image: image({ image: settings.image }),
    imagePullPolicy: settings.image.pullPolicy,
    command: ['/bin/sh', '-c', script(asked), asked],
    args: [...args],
    resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
    securityContext: yaml(settings.pod.containerSecurityContext),
  };
}

/** A named template of its own: two tests have it. */
export const certificateCheck = define(
  'jobpilot-monitoring.certificateCheck',
  'The container that checks the certificate first, which the wget of the test does not.',
  { url: v.string() },
  ({ url }) =>
    typed<Container>({
      ...shell('certificate', 'certificate', [url]),
      volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }, tlsMount('/etc/tls')],
    }),
);

function container({ component, args }: Question, folders: readonly string[]): Expr<Container> {
  return {
    ...shell('test', component, args),
    volumeMounts: [
      { name: 'tmp', mountPath: '/tmp' },
      ...folders.map((folder) => ({ name: volumeOf(folder), mountPath: folder, readOnly: true })),
    ],
  };
}

/** What all scripts share, then the one of the component. */
function script(component: Asked | 'certificate'): string {
  return ['common', component].map((name) => readFileSync(new URL(`${name}.sh`, import.meta.url), 'utf8')).join('');
}

function volumeOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

/** The address of a component's Service. */
export function serviceUrl(component: Asked, port: number): Node<string> {
  const plain = str`http://${named(component)}:${port}`;
  return isSecured(component) ? when<string>(values.componentTls.enabled, securedUrl(component, port), plain) : plain;
}

/** The same under the name that its certificate has. */
function securedUrl(component: Secured, port: number): Node<string> {
  return str`https://${serverName(component)}:${port}`;
}
