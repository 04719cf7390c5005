import type { FunctionName } from '../ast/functions.ts';

/** Functions whose result Go holds as a whole number. */
export const integerFunctions: ReadonlySet<FunctionName> = new Set(['len', 'add', 'sub', 'mul', 'div']);

/** Functions whose result Go holds as a float64. */
export const floatFunctions: ReadonlySet<FunctionName> = new Set(['quantityBytes', 'sizeBytes', 'durationSeconds']);
