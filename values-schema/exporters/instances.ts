import { v, type AnyValue } from '@helm/ts-helm';

/** Servers that an exporter watches, each with an exporter of its own. */
export const instances = <const V extends AnyValue>(instance: V, what: string) =>
  v
    .map(instance, { keyPattern: '^[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?$', keyForm: 'name of a server, at most 15 characters' })
    .default({})
    .doc(`${what} by name; nothing is installed where there is none.`);

/** Whether a server is watched. */
export const watched = v.boolean().default(true).doc('Enables it.');
