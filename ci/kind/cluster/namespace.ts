import { at, text, type Json } from '../../objects.ts';
import { getObjects, kubectl } from './kubectl.ts';

/** Pods that would break Pod Security `restricted` are refused. https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export const restricted = {
  'pod-security.kubernetes.io/enforce': 'restricted',
  'pod-security.kubernetes.io/warn': 'restricted',
};

/** What Kubernetes itself puts into every namespace, and what only tells of what happened. */
const ofKubernetes =
  /^(?:configmap\/kube-root-ca\.crt|serviceaccount\/default|event(?:\.events\.k8s\.io)?\/.*|lease\.coordination\.k8s\.io\/.*)$/u;

/** A namespace of the cluster that enforces Pod Security `restricted`. */
export class Namespace implements AsyncDisposable {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  /** Creates the namespace. */
  async create(): Promise<void> {
    const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: this.name, labels: restricted } };
    await kubectl(['create', '--filename', '-'], { input: JSON.stringify(object) });
  }

  /** What kubectl prints about the namespace. @throws Error where it fails */
  kubectl(...args: readonly string[]): Promise<string> {
    return kubectl(['--namespace', this.name, ...args]);
  }

  /** Objects of a kind; `args` are names or selectors. */
  get(kind: string, ...args: readonly string[]): Promise<readonly Json[]> {
    return getObjects([kind, '--namespace', this.name, ...args]);
  }

  /** Creates or changes objects. */
  async apply(...objects: readonly Json[]): Promise<void> {
    const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
    await kubectl(['apply', '--namespace', this.name, '--filename', '-'], { input });
  }

  /** Names (KIND/NAME) of everything that somebody put into the namespace. */
  async contents(): Promise<readonly string[]> {
    const kinds = (await kubectl(['api-resources', '--namespaced', '--verbs', 'list', '--output', 'name'])).trim().split('\n');
    const listed = kinds.filter((kind) => !kind.startsWith('events'));
    const names = await this.kubectl('get', listed.join(','), '--output', 'name', '--ignore-not-found');
    return names
      .split('\n')
      .filter((name) => name !== '' && !ofKubernetes.test(name))
      .toSorted();
  }

  /** Starts to delete the namespace with all that is in it. */
  async [Symbol.asyncDispose](): Promise<void> {
    await kubectl(['delete', 'namespace', this.name, '--wait=false', '--ignore-not-found']);
  }
}

/** The name of an object. */
export function nameOf(object: Json): string {
  return text(at(object, 'metadata', 'name'));
}
