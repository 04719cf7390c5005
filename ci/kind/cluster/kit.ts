import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../../paths.ts';

/** How kind makes a cluster on this machine. */
export interface Kit {
  /** The PATH on which `kind` and `docker` are. */
  readonly path: string;
  /** Arguments of `kind create cluster`: the node image where it is not kind's own, and the nodes. */
  readonly create: readonly string[];
}

/** Beside the repository on machines without an image registry: makes the node image, starts Docker and prints what to export. */
const up = join(root, '..', 'shared', 'kind', 'up');

const ownNodes = join(root, 'ci', 'kind', 'cluster.yaml');

/** Runs `up`, whose progress goes to our standard error, and reads the variables that a shell has after it. */
async function startKit(): Promise<Kit> {
  const script = 'printed=$("$0") && eval "$printed" && printf "%s\\n" "$PATH" "$KIND_NODE_IMAGE" "$KIND_CLUSTER_CONFIG"';
  const child = spawn('bash', ['-c', script, up], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed, status] = await Promise.all([text(child.stdout), new Promise((resolve) => child.once('close', resolve))]);
  const [path, image, oneNode] = printed.split('\n');
  if (status !== 0 || path === undefined || image === undefined || oneNode === undefined)
    throw new Error(`Cannot start Docker and make the node image: ${up} ended with status ${String(status)}; what it said stands above.`);
  return { path, create: ['--image', image, '--config', join(dirname(oneNode), 'cluster-3-nodes.yaml')] };
}

/**
 * The kit beside the repository where there is one, else the `kind` and the Docker that are on PATH; KIND_NODE_IMAGE then
 * chooses the version of Kubernetes, as in `kindest/node:v1.31.0`.
 */
export function kit(): Promise<Kit> {
  if (existsSync(up)) return startKit();
  const image = process.env['KIND_NODE_IMAGE'] ?? '';
  return Promise.resolve({
    path: process.env['PATH'] ?? '',
    create: [...(image === '' ? [] : ['--image', image]), '--config', ownNodes],
  });
}
