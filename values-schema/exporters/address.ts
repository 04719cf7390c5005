import { v } from '@helm/ts-helm';

/** The characters of an address but for @, before which credentials would stand. https://www.rfc-editor.org/rfc/rfc3986#section-2 */
const characters = "[A-Za-z0-9\\[][-A-Za-z0-9._~:/?#\\[\\]!$&'()*+,;=%]*";

/**
 * An address that has no place for credentials.
 * @param form what it looks like, for a reader
 * @param schemes the schemes that may, and then must, stand in front
 */
export const address = (form: string, schemes: readonly string[] = []) =>
  v.string({
    pattern: `^${schemes.length === 0 ? '' : `(${schemes.join('|')})://`}${characters}$`,
    form: `${form} without credentials`,
    maxLength: 2048,
    minLength: 1,
  });
