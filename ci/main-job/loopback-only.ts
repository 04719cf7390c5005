import { isMap } from '../objects.ts';

/** Keys whose addresses are written into messages and are never called. */
const links = new Set(['title_link', 'client_url', 'external_url', 'from', 'icon_url', 'image_url', 'thumb_url', 'href', 'replacement']);

/**
 * Makes sure that a configuration calls nothing outside this machine.
 * @throws Error naming the first address that is not the loopback address
 */
export function loopbackOnly(config: unknown, place = 'the configuration'): void {
  if (Array.isArray(config)) for (const [index, item] of config.entries()) loopbackOnly(item, `${place}[${String(index)}]`);
  else if (isMap(config)) for (const [key, value] of Object.entries(config)) if (!links.has(key)) loopbackOnly(value, `${place}.${key}`);
  if (typeof config !== 'string') return;
  const host =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/\s]*@)?(\[[^\]]+\]|[a-zA-Z0-9.-]+):\d+(?:\/|$)/u.exec(config)?.[1] ??
    /^https?:\/\/([^/:?#\s]+)/u.exec(config)?.[1];
  if (host === undefined || host === '127.0.0.1' || host === 'localhost') return;
  throw new Error(`${place} would call ${host}, which is not on this machine.`);
}
