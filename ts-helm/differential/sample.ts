import * as fc from 'fast-check';
import type { Json } from '../src/ast/facts.ts';
import type { Spec } from '../src/values/spec.ts';
import { arbitraryEnvironment, type Environment } from './arbitrary-environment.ts';
import { arbitrarySpoilt } from './arbitrary-refused.ts';
import { arbitraryValues } from './arbitrary-values.ts';

/** One input of a chart: values files, merged in order, and what Helm is told beside them. */
export interface Sample {
  readonly values: readonly Json[];
  readonly environment: Environment;
}

/** How many of 100 values files are spoilt in one place. */
const SPOILT = 4;

/** Inputs of a chart with these values: one values file in most cases, none or two in some. */
export function arbitrarySample(spec: Spec): fc.Arbitrary<Sample> {
  const overlay = arbitrarySpoilt(spec, arbitraryValues(spec), SPOILT);
  const values = fc.oneof({ weight: 8, arbitrary: fc.tuple(overlay) }, { weight: 2, arbitrary: fc.tuple(overlay, overlay) });
  return fc.record({ values, environment: arbitraryEnvironment() });
}

/** So many inputs, always the same for a seed. */
export function* samples(spec: Spec, count: number, seed: number): Generator<Sample> {
  const BATCH = 250;
  const arbitrary = arbitrarySample(spec);
  for (let start = 0; start < count; start += BATCH) {
    yield* fc.sample(arbitrary, { numRuns: Math.min(BATCH, count - start), seed: seed + start });
  }
}
