import type { AnyValue } from './builder.ts';
import { reference, type Ref } from './reference.ts';

/** The reference to a chart's values, from which its templates read. */
export function values<V extends AnyValue>(declaration: V): Ref<V> {
  return reference<V>(declaration.spec, { object: 'Values' }, true);
}
