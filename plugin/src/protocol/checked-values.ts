import type { DataMap } from '../values/merged.ts';
import type { NamedSchema } from './work.ts';

/** What the sandbox gives of a values module. */
export interface CheckedValues {
  readonly values: DataMap;
  /** The schema, where it does not accept the values at once: what it has against them is to be found out. */
  readonly unfit?: NamedSchema;
}
