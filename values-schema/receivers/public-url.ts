import { v } from '@helm/ts-helm';

/** An address that anyone may read: it has no place for a user, a password or a query, so that no credential gets into values. */
export function publicUrl() {
  return v
    .string({
      pattern: "^https?://[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?(/([-A-Za-z0-9._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*)?$",
      form: 'an http or https address without user, password and query',
      minLength: 1,
      maxLength: 2048,
    })
    .named('PublicUrl');
}
