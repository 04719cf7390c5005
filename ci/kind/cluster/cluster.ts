import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { folder } from '../paths.ts';
import type { Kit } from './kit.ts';
import { must } from './must.ts';

const name = 'jobpilot-monitoring';

/** A kind cluster of three nodes on which pods may run. */
export class Cluster {
  readonly kubeconfig = join(folder, 'kubeconfig');
  readonly #kit: Kit;

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** The environment of programs that talk to the cluster. */
  get environment(): NodeJS.ProcessEnv {
    return { PATH: this.#kit.path, KUBECONFIG: this.kubeconfig };
  }

  /** Whether the cluster of an earlier run is there. */
  async exists(): Promise<boolean> {
    return (await this.#kind(['get', 'clusters'])).split('\n').includes(name);
  }

  /** Creates it and lets pods run on all three nodes, the control plane's too. */
  async create(log: Log): Promise<void> {
    log('creating the cluster');
    await this.#kind(['create', 'cluster', '--name', name, '--kubeconfig', this.kubeconfig, '--wait', '180s', ...this.#kit.create]);
    const taint = 'node-role.kubernetes.io/control-plane:NoSchedule-';
    await must('kubectl', ['taint', 'nodes', '--selector', 'node-role.kubernetes.io/control-plane', taint], {
      environment: this.environment,
    });
  }

  /** Puts images of the local Docker on every node. */
  async load(images: readonly string[]): Promise<void> {
    await this.#kind(['load', 'docker-image', '--name', name, ...images]);
  }

  /** Deletes the cluster, where it is there. */
  async delete(): Promise<void> {
    await this.#kind(['delete', 'cluster', '--name', name, '--kubeconfig', this.kubeconfig]);
    rmSync(this.kubeconfig, { force: true });
  }

  #kind(args: readonly string[]): Promise<string> {
    return must('kind', args, { environment: { PATH: this.#kit.path }, seconds: 420 });
  }
}
