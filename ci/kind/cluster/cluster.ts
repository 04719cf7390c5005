import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { folder } from '../paths.ts';
import type { Json } from '../../objects.ts';
import type { Scratch } from '../../scratch.ts';
import type { Kit } from './kit.ts';
import { must } from './must.ts';
import { localVolumes, volumeNames, volumesFolder } from './volumes.ts';

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
    await this.#kubectl('taint', 'nodes', '--selector', 'node-role.kubernetes.io/control-plane', taint);
    await this.#knowAllNodes();
  }

  /**
   * Where kube-router enforces the NetworkPolicies, the one of the first node knows that node alone until it looks again, after five
   * minutes: pods there reach other nodes under the address of their node, which no policy lets in. It looks at its start.
   * https://www.kube-router.io/docs/user-guide/#command-line-options (--routes-sync-period)
   */
  async #knowAllNodes(): Promise<void> {
    const router = ['--namespace', 'kube-system', 'daemonset/kube-router'];
    if ((await this.#kubectl('get', ...router, '--ignore-not-found', '--output', 'name')).trim() === '') return;
    await this.#kubectl('rollout', 'restart', ...router);
    await this.#kubectl('rollout', 'status', ...router, '--timeout', '120s');
  }

  /**
   * Puts images of the local Docker on every node, by one archive: for `kind load docker-image` asks every node about every image
   * before it makes the same.
   */
  async load(images: readonly string[], scratch: Scratch): Promise<void> {
    const archive = join(scratch.folder, 'images.tar');
    await this.#docker('save', '--output', archive, ...images);
    await this.#kind(['load', 'image-archive', '--name', name, archive]);
    rmSync(archive);
  }

  /**
   * Makes folders for volumes on every node.
   * @returns the volumes
   */
  async makeVolumes(): Promise<readonly Json[]> {
    const nodes = (await this.#kind(['get', 'nodes', '--name', name])).trim().split('\n');
    const folders = volumeNames.map((one) => `${volumesFolder}/${one}`);
    for (const node of nodes) await this.#docker('exec', node, 'mkdir', '--parents', ...folders);
    return nodes.flatMap((node) => localVolumes(node));
  }

  /** Deletes the cluster, where it is there. */
  async delete(): Promise<void> {
    await this.#kind(['delete', 'cluster', '--name', name, '--kubeconfig', this.kubeconfig]);
    rmSync(this.kubeconfig, { force: true });
  }

  #kubectl(...args: readonly string[]): Promise<string> {
    return must('kubectl', args, { environment: this.environment, seconds: 150 });
  }

  #docker(...args: readonly string[]): Promise<string> {
    return must('docker', args, { environment: { PATH: this.#kit.path }, seconds: 420 });
  }

  #kind(args: readonly string[]): Promise<string> {
    return must('kind', args, { environment: { PATH: this.#kit.path }, seconds: 420 });
  }
}
