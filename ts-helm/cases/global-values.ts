import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({ size: v.integer().default(1) }, { alsoAllowed: ['enabled'] });

/** Helm hands `global` to every chart, and a parent chart's `condition` reads `enabled` among a subchart's values. */
export const globalValues = specCase(
  "global values and a subchart's switch are allowed and change nothing",
  declaration,
  ({ size }) => ({ size }),
  [
    { values: {}, spec: { size: 1 } },
    { values: { global: {} }, spec: { size: 1 } },
    { values: { global: { registry: 'r', deep: { size: 1_000_000, no: null } } }, spec: { size: 1 } },
    { values: { enabled: false, size: 2 }, spec: { size: 2 } },
    { values: { enabled: 'no' }, refused: /enabled/u },
    { values: { global: [] }, refused: /global/u },
  ],
);
