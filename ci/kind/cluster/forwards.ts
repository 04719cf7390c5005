import { Processes } from '../../loopback/processes.ts';
import { until } from '../../loopback/wait.ts';
import { clusterEnvironment } from '../ground.ts';
import type { Namespace } from './namespace.ts';

/** Whether anything answers at an address. */
async function answers(address: string): Promise<boolean> {
  try {
    await (await fetch(address, { redirect: 'manual' })).body?.cancel();
    return true;
  } catch {
    return false;
  }
}

/** `kubectl port-forward` to pods and Services: it ends at the pod's own loopback address, so no NetworkPolicy stops it. */
export class Forwards implements AsyncDisposable {
  readonly #processes = new Processes();
  readonly #addresses = new Map<string, string>();
  #count = 0;

  /**
   * Forwards a port of HTTP. A forward ends with its pod, so whoever has waited for another pod asks again.
   * @param to as in `pod/prometheus-0` or `service/prometheus`
   * @returns the address, as in http://127.0.0.1:30123
   */
  async to(namespace: Namespace, to: string, port: number): Promise<string> {
    const key = `${namespace.name} ${to} ${String(port)}`;
    const known = this.#addresses.get(key);
    if (known !== undefined && (await answers(known))) return known;
    const address = await this.#start(namespace, to, port);
    this.#addresses.set(key, address);
    return address;
  }

  async #start(namespace: Namespace, to: string, port: number): Promise<string> {
    const name = `port-forward ${String((this.#count += 1))}`;
    const args = ['--namespace', namespace.name, 'port-forward', to, `:${String(port)}`, '--address', '127.0.0.1'];
    this.#processes.start(name, 'kubectl', args, clusterEnvironment());
    let address = '';
    await until(`kubectl forwards to ${to}`, 20, () => {
      this.#processes.mustRun(name);
      const [, local] = /Forwarding from 127\.0\.0\.1:(\d+)/u.exec(this.#processes.said(name)) ?? [];
      if (local !== undefined) address = `http://127.0.0.1:${local}`;
      return Promise.resolve(local !== undefined);
    });
    return address;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#processes[Symbol.asyncDispose]();
  }
}
