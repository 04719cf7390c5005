import type { AlertTest } from './alert-test.ts';
import { kinds, type Kind } from './kinds.ts';

const always: readonly Kind[] = ['fires', 'quiet', 'missing', 'gone', 'several'];

/** The kinds of cases that an alert must have, from what it is: its settings and its expression. */
export function requiredKinds({ settings, without = {} }: Pick<AlertTest, 'settings' | 'without'>, expr: string): readonly Kind[] {
  const has = (name: string): boolean => Object.hasOwn(settings, name);
  const boundaries: readonly Kind[] = has('threshold') ? ['under', 'exactly', 'over'] : [];
  const minimum: readonly Kind[] = has('minimumCount') || has('minimumUsers') ? ['few', 'enough'] : [];
  const counters: readonly Kind[] = /\b(?:rate|increase)\(/u.test(expr) ? ['reset'] : [];
  return [...always, ...boundaries, ...minimum, ...counters].filter((kind) => without[kind] === undefined);
}

/** What the cases of an alert show of it, in the order in which the documentation tells it. */
export function coveredKinds({ cases }: Pick<AlertTest, 'cases'>): readonly Kind[] {
  const covered = new Set<string>(cases.flatMap((one) => one.kinds));
  return Object.keys(kinds).filter((kind): kind is Kind => covered.has(kind));
}
