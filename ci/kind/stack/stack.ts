import type { Helm } from '../../helm.ts';
import type { Json } from '../../objects.ts';
import { Forwards } from '../cluster/forwards.ts';
import { isReady } from '../cluster/health.ts';
import { nameOf, Namespace } from '../cluster/namespace.ts';
import { documentedSecrets } from '../documented-secrets.ts';
import { withEvidence } from '../evidence.ts';
import { NotificationServices } from '../in-cluster/notification-services.ts';
import { serviceObjects } from '../in-cluster/services.ts';
import { Release } from '../release/release.ts';
import { quickValues } from './quick-values.ts';

interface Options {
  readonly helm?: Helm;
  /** Over the quick values and the addresses of the stand-ins. */
  readonly values?: Json;
  /** Keys that the receivers' Secret lacks; all where there is no Secret. */
  readonly without?: readonly string[] | 'all';
  /** What is in the namespace before the release is. */
  readonly beside?: readonly Json[];
  /** Where the sample services and the stand-ins run. */
  readonly nodeSelector?: Readonly<Record<string, string>>;
}

/** A release in a namespace of its own, with sample services that it watches and stand-ins that it notifies. */
export class Stack implements AsyncDisposable {
  readonly namespace: Namespace;
  readonly release: Release;
  readonly notified: NotificationServices;
  readonly #forwards = new Forwards();
  readonly #values: Json;

  constructor(name: string, values: Json = {}) {
    this.namespace = new Namespace(name);
    this.release = new Release(this.namespace);
    this.notified = new NotificationServices(this.namespace);
    this.#values = values;
  }

  /** The values of the release, with others over them. */
  values(...over: readonly Json[]): readonly Json[] {
    return [quickValues(this.namespace.name), this.notified.values, this.#values, ...over];
  }

  /** Installs all of it and waits until it is ready. */
  static async start(name: string, options: Options = {}): Promise<Stack> {
    const stack = new Stack(name, options.values);
    const { namespace } = stack;
    try {
      await namespace.create();
      await withEvidence(namespace, () => stack.#fill(options));
    } catch (error) {
      await stack[Symbol.asyncDispose]();
      throw error;
    }
    return stack;
  }

  async #fill({ helm = 'helm4', without = [], beside = [], nodeSelector = {} }: Options): Promise<void> {
    const { namespace, notified, release } = this;
    if (without !== 'all') await namespace.apply(notified.secretObject(...without));
    await namespace.apply(...documentedSecrets(), ...serviceObjects(nodeSelector), ...beside);
    await Promise.all([notified.start(nodeSelector), release.install(helm, { values: this.values() })]);
    await namespace.kubectl('wait', '--for', 'condition=Available', 'deployment', '--all', '--timeout', '60s');
    await notified.connect(this.#forwards);
  }

  /** The address of a port of a pod, as in `pod/grafana-0`; it changes when its pod does. */
  forward(to: string, port: number): Promise<string> {
    return this.#forwards.to(this.namespace, to, port);
  }

  /** The address of a Prometheus; it changes when its pod does. */
  prometheus(ordinal = 0): Promise<string> {
    return this.forward(`pod/prometheus-${String(ordinal)}`, 9090);
  }

  /** The addresses of all Alertmanagers that are ready; they change when their pods do. */
  async alertmanagers(): Promise<readonly string[]> {
    const pods = (await this.pods('alertmanager')).filter(isReady);
    return Promise.all(pods.map((pod) => this.forward(`pod/${nameOf(pod)}`, 9093)));
  }

  /** The pods of a component. */
  pods(component: string): Promise<readonly Json[]> {
    return this.namespace.get('pods', '--selector', `app.kubernetes.io/name=${component},app.kubernetes.io/instance=${this.release.name}`);
  }

  /** Waits until the pods of all StatefulSets are new and ready. */
  async rolledOut(): Promise<void> {
    for (const one of await this.namespace.get('statefulsets'))
      await this.namespace.kubectl('rollout', 'status', `statefulset/${nameOf(one)}`, '--timeout', '110s');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#forwards[Symbol.asyncDispose]();
    // What the release has outside its namespace; where the release was never made, there is nothing.
    await this.release.helm('helm4', 'uninstall', this.release.name).catch(() => undefined);
    await this.namespace[Symbol.asyncDispose]();
  }
}
