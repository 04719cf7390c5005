import { join } from 'node:path';
import { root } from '../paths.ts';

/** Where runs keep what git ignores: the kubeconfig, and what is left of failures. */
export const folder = join(root, '.tools', 'kind');
