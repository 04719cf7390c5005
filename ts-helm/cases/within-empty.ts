import { within } from '../src/expression/within.ts';
import { given } from '../src/values/given.ts';
import { each } from '../src/values/each.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const declaration = v.object({
  alert: v.object({ limit: v.integer().optional(), names: v.array(v.string()).default([]) }),
  bare: v.object({ limit: v.integer().optional() }),
  full: v.object({ kind: v.string().default('k'), need: v.string() }),
});

/** An object without fields is there, although `with` takes it for nothing. */
export const withinEmpty = specCase(
  'values within an object that may be empty',
  declaration,
  ({ alert, bare, full }) => ({
    bare: within<unknown>(bare, 'bare', { always: 1, limit: given(bare.limit, (limit) => limit) }),
    alert: within<unknown>(alert, 'alert', {
      always: 1,
      items: [each(alert.names, 'name', (name) => ({ name, limit: given(alert.limit, (limit) => limit) }))],
    }),
    full: within<unknown>(full, 'full', { kind: full.kind, need: full.need }),
  }),
  [
    {
      values: { full: { need: 'n' } },
      spec: { bare: { always: 1 }, alert: { always: 1, items: null }, full: { kind: 'k', need: 'n' } },
    },
    {
      values: { alert: { names: ['a'] }, full: { need: '', kind: '' } },
      spec: { bare: { always: 1 }, alert: { always: 1, items: [{ name: 'a' }] }, full: { kind: '', need: '' } },
    },
    {
      values: { bare: { limit: 0 }, alert: { names: ['a'], limit: 2 }, full: { need: 'n' } },
      spec: { bare: { always: 1, limit: 0 }, alert: { always: 1, items: [{ name: 'a', limit: 2 }] }, full: { kind: 'k', need: 'n' } },
    },
  ],
);
