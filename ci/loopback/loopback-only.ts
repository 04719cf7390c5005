import { isMap } from '../objects.ts';

/** Keys whose addresses are written into messages and are never called. */
const links = new Set(['title_link', 'client_url', 'external_url', 'from', 'icon_url', 'image_url', 'thumb_url', 'href', 'replacement']);

/** The host of a text that is an address as a whole: http(s)://… or host:port; a time of day such as 08:00 is none. */
function hostOf(text: string): string | undefined {
  const [, ofUrl] = /^https?:\/\/(?:[^@/\s]*@)?(\[[^\]]+\]|[^/:?#\s]+)/u.exec(text) ?? [];
  const [, ofPort] = /^(\[[0-9a-f:]+\]|(?:\d+\.){3}\d+|[a-z0-9.-]*[a-z][a-z0-9.-]*):\d+$/iu.exec(text) ?? [];
  return ofUrl ?? ofPort;
}

/**
 * Makes sure that a configuration calls nothing outside this machine.
 * @throws Error naming the first address that is not the loopback address
 */
export function loopbackOnly(config: unknown, place = 'the configuration'): void {
  if (Array.isArray(config)) for (const [index, item] of config.entries()) loopbackOnly(item, `${place}[${String(index)}]`);
  else if (isMap(config)) for (const [key, value] of Object.entries(config)) if (!links.has(key)) loopbackOnly(value, `${place}.${key}`);
  const host = typeof config === 'string' ? hostOf(config) : undefined;
  if (host === undefined || host === '127.0.0.1' || host === 'localhost') return;
  throw new Error(`${place} would call ${host}, which is not on this machine.`);
}
