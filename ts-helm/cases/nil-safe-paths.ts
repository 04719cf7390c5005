import { orElse, present } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { when } from '../src/expression/structure.ts';
import { each } from '../src/values/each.ts';
import { given } from '../src/values/given.ts';
import { v } from '../src/values/v.ts';
import { specCase } from './case.ts';

const auth = v.object({
  user: v.string({ minLength: 1 }),
  secret: v.object({ name: v.string().default('s'), key: v.string().optional() }).default({}),
});
const declaration = v.object({
  tls: v.object({ secret: v.object({ name: v.string().optional() }) }),
  hosts: v
    .map(
      v.object({
        auth: auth.optional(),
        limits: v.object({ retries: v.object({ count: v.integer().default(2) }).default({}) }).default({}),
        note: v.string().default(''),
      }),
    )
    .default({ a: {} }),
});

/** A path whose middle is missing reads as its fallback or as absent; it never stops the render. */
export const nilSafePaths = specCase(
  'paths whose middle is missing',
  declaration,
  ({ tls, hosts }) => ({
    tls: given(tls.secret.name, (name) => name, { otherwise: 'none' }),
    hosts: [
      each(hosts, 'host', (host, name) => ({
        name,
        count: host.limits.retries.count,
        note: orElse(host.note, 'empty'),
        user: given(host.auth, (one) => str`${one.user}@${one.secret.name}`),
        key: given(host.auth, (one) => given(one.secret.key, (key) => key, { otherwise: 'password' })),
        hasAuth: when<boolean>(present(host.auth), true, false),
      })),
    ],
  }),
  [
    { values: {}, spec: { tls: 'none', hosts: [{ name: 'a', count: 2, note: 'empty', hasAuth: false }] } },
    { values: { tls: { secret: { name: '' } } }, spec: { tls: '', hosts: [{ name: 'a', count: 2, note: 'empty', hasAuth: false }] } },
    {
      values: { hosts: { a: { limits: {}, note: 'n' }, b: { limits: { retries: {} } }, c: { limits: { retries: { count: 0 } } } } },
      spec: {
        tls: 'none',
        hosts: [
          { name: 'a', count: 2, note: 'n', hasAuth: false },
          { name: 'b', count: 2, note: 'empty', hasAuth: false },
          { name: 'c', count: 0, note: 'empty', hasAuth: false },
        ],
      },
    },
    {
      values: { hosts: { a: { auth: { user: 'u' } }, b: { auth: { user: 'w', secret: { name: 'x', key: '' } } } } },
      spec: {
        tls: 'none',
        hosts: [
          { name: 'a', count: 2, note: 'empty', user: 'u@s', key: 'password', hasAuth: true },
          { name: 'b', count: 2, note: 'empty', user: 'w@x', key: '', hasAuth: true },
        ],
      },
    },
    { values: { hosts: { a: { auth: {} } } }, refused: /user/u },
    { values: { hosts: { a: { limits: 'none' } } }, refused: /limits/u },
    { values: { tls: { secret: null } }, refused: /secret/u },
  ],
);
