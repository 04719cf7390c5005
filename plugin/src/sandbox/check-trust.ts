import { resolve, sep } from 'pathe';
import { isDeno } from '../protocol/is-deno.ts';
import { Refusal } from './refusal.ts';
import { runtime } from './runtime.ts';

/**
 * Without Deno a module runs in Node, which does not hold hostile code: only what stands below the folder that a person named
 * in HELM_TS_TRUST is run there.
 * @param root the folder that the module may import from, as a real path
 * @throws Refusal for anything else
 */
export function checkTrust(root: string): void {
  if (isDeno) return;
  const named = runtime.variable('HELM_TS_TRUST') ?? '';
  const trusted = named === '' ? undefined : realOf(named);
  if (trusted !== undefined && `${root}${sep}`.startsWith(trusted.endsWith(sep) ? trusted : `${trusted}${sep}`)) return;
  throw new Refusal(
    `Cannot run modules of ${root} in Node, which does not hold hostile code. Install Deno or, where you trust them, set HELM_TS_TRUST to that folder.`,
  );
}

function realOf(folder: string): string | undefined {
  try {
    return runtime.realPath(resolve(runtime.cwd(), folder));
  } catch {
    return undefined;
  }
}
