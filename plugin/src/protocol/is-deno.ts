/** Which runtime this is; asked while its globals are still there. */
export const isDeno = 'Deno' in globalThis;
