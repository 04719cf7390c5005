import type { Json } from '../src/ast/facts.ts';
import { durationSeconds, eq, ge, gt, le, lt, ne, quantityBytes, sizeBytes } from '../src/expression/operators.ts';
import { when } from '../src/expression/structure.ts';
import type { Node } from '../src/expression/node.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  count: v.integer().default(1),
  other: v.integer().default(1),
  ratio: v.number().default(1),
  text: v.string().default('a'),
  flag: v.boolean().default(false),
});

function told(condition: Node<boolean>): Node<boolean> {
  return when<boolean>(condition, true, false);
}

/** Numbers compare by value, whatever Go's types for them are. */
export const comparisons = specCase(
  'comparisons of integers, numbers, strings and booleans',
  declaration,
  ({ count, other, ratio, text, flag }) => ({
    order: [told(lt(count, other)), told(le(count, other)), told(gt(count, other)), told(ge(count, other))],
    equal: [told(eq(count, other)), told(ne(count, 1)), told(eq(text, 'a')), told(ne(text, '1')), told(eq(flag, false))],
    mixed: [told(lt(count, 1.5)), told(gt(ratio, 1)), told(le(ratio, count)), told(eq(count, 0))],
  }),
  [
    { values: {}, spec: made('01 01', '10111', '1010') },
    { values: { count: 0 }, spec: made('11 00', '01111', '1001') },
    { values: { count: 2_000_000, other: 1_000_000, ratio: 1_000_000.5 }, spec: made('00 11', '01111', '0110') },
    { values: { count: -1, ratio: 1.000_001, text: '1', flag: true }, spec: made('11 00', '01000', '1100') },
    { values: { count: 9_007_199_254_740_990, other: 9_007_199_254_740_991 }, spec: made('11 00', '01111', '0010') },
  ],
);

function flags(digits: string): Json {
  return Array.from(digits.replace(' ', ''), (digit) => digit === '1');
}

function made(order: string, equal: string, mixed: string): Json {
  return { order: flags(order), equal: flags(equal), mixed: flags(mixed) };
}

const measured = v.object({
  quantity: v.quantity().default('1Gi'),
  size: v.format('size').default('1GB'),
  duration: v.duration().default('1h30m'),
});

/** Kubernetes counts 1G as a power of 1000 and 1Gi as one of 1024; Prometheus reads 1GB as a power of 1024. */
export const measures = specCase(
  'sizes and durations compare by what they mean',
  measured,
  ({ quantity, size, duration }) => ({
    small: told(lt(sizeBytes(size), quantityBytes(quantity))),
    gibibyte: [told(ge(quantityBytes(quantity), 1_073_741_824)), told(eq(quantityBytes(quantity), 1_073_741_824))],
    ninety: [told(eq(durationSeconds(duration), 5400)), told(gt(durationSeconds(duration), 5400))],
  }),
  [
    { values: {}, spec: { small: false, gibibyte: [true, true], ninety: [true, false] } },
    { values: { quantity: '1G' }, spec: { small: false, gibibyte: [false, false], ninety: [true, false] } },
    { values: { quantity: '1.5Gi' }, spec: { small: true, gibibyte: [true, false], ninety: [true, false] } },
    { values: { quantity: '1073741824' }, spec: { small: false, gibibyte: [true, true], ninety: [true, false] } },
    { values: { quantity: '500m' }, spec: { small: false, gibibyte: [false, false], ninety: [true, false] } },
    { values: { size: '1048575KB' }, spec: { small: true, gibibyte: [true, true], ninety: [true, false] } },
    { values: { duration: '5400s' }, spec: { small: false, gibibyte: [true, true], ninety: [true, false] } },
    { values: { duration: '89m60s' }, spec: { small: false, gibibyte: [true, true], ninety: [true, false] } },
    { values: { duration: '5400001ms' }, spec: { small: false, gibibyte: [true, true], ninety: [false, true] } },
    { values: { duration: '1w' }, spec: { small: false, gibibyte: [true, true], ninety: [false, true] } },
    { values: { duration: '1d' }, spec: { small: false, gibibyte: [true, true], ninety: [false, true] } },
    { values: { duration: '1y' }, spec: { small: false, gibibyte: [true, true], ninety: [false, true] } },
    { values: { duration: '0s' }, refused: /duration/u },
    { values: { size: '1Gi' }, refused: /size/u },
    { values: { quantity: '1 Gi' }, refused: /quantity/u },
  ],
);
