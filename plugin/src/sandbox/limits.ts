import { Refusal } from './refusal.ts';
import { runtime } from './runtime.ts';

/** What a module may use. */
export interface Limits {
  readonly milliseconds: number;
  /** Of the whole process, of which the runtime itself takes about 60. */
  readonly megabytes: number;
  /** Characters of what it returns. */
  readonly output: number;
  /** Characters of what it logs; the rest is dropped. */
  readonly log: number;
}

/** Far more than values or patches need, on a busy machine too. */
const SECONDS = 10;

/**
 * The limits of values and patches, whose release may have 1 MiB in the end. HELM_TS_TIMEOUT sets other seconds.
 * @throws Refusal where it is no number of seconds
 */
export function usualLimits(): Limits {
  const text = runtime.variable('HELM_TS_TIMEOUT') ?? '';
  const seconds = text === '' ? SECONDS : Number(text);
  if (!(seconds > 0 && seconds <= 3600)) throw new Refusal(`Cannot use HELM_TS_TIMEOUT=${text}: it is a number of seconds, at most 3600.`);
  return { milliseconds: seconds * 1000, megabytes: 512, output: 8 * 1024 * 1024, log: 64 * 1024 };
}

/**
 * The limits of charts and of what is made of them: a chart has more to say than values.
 * @throws Refusal where HELM_TS_TIMEOUT is no number of seconds
 */
export function chartLimits(): Limits {
  const usual = usualLimits();
  return { ...usual, milliseconds: 3 * usual.milliseconds, output: 8 * usual.output };
}
