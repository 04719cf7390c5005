import { isDeno } from '../protocol/is-deno.ts';

/** Node strips types with a program in WebAssembly, which it loads at the first use: that must be while the realm is still open. */
export function warmUp(): void {
  if (!isDeno) process.getBuiltinModule('node:module').stripTypeScriptTypes('');
}
