import { each } from '../src/values/each.ts';
import { ensure, fields, when } from '../src/expression/structure.ts';
import { eq, ge, hasEntry, not, or } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { v } from '../src/values/v.ts';
import { documentsCase, head } from './case.ts';

const declaration = v.object({
  receivers: v.map(v.object({ url: v.string().default('u') })).default({ main: {} }),
  routes: v.map(v.object({ to: v.string() })).default({ all: { to: 'main' } }),
  replicas: v.integer({ min: 0 }).default(1),
  ingress: v.boolean().default(false),
  auth: v.string().default(''),
});

const object = { ...head, spec: { routes: [{ name: 'all', to: 'main' }], replicas: 1 } };

/** What the schema cannot say stops the render with a sentence, wherever it stands. */
export const checks = documentsCase(
  'checks beyond the schema',
  declaration,
  ({ receivers, routes, replicas, ingress, auth }) => [
    ensure(or(not(ingress), not(eq(auth, ''))), 'ingress needs auth: set auth or "none"'),
    {
      ...head,
      spec: {
        routes: [
          each(routes, 'route', (route, name) => ({ name, to: route.to })),
          each(routes, 'target', (route, name) =>
            ensure(hasEntry(receivers, route.to), str`route ${name} goes to ${route.to}, which is no receiver`),
          ),
        ],
        replicas,
        ...fields(ensure(ge(replicas, 1), str`replicas is ${replicas}, but must be 1 or more`)),
      },
    },
    when<object>(ingress, { ...head, kind: 'Ingress' }),
  ],
  [
    { values: {}, documents: [object] },
    { values: { ingress: true, auth: 'basic' }, documents: [object, { ...head, kind: 'Ingress' }] },
    { values: { ingress: true }, refused: /ingress needs auth: set auth or "none"/u },
    { values: { replicas: 0 }, refused: /replicas is 0, but must be 1 or more/u },
    { values: { routes: { all: { to: 'x: {{ y }}' } } }, refused: /route all goes to x: \{\{ y \}\}, which is no receiver/u },
    { values: { receivers: { main: null } }, refused: /route all goes to main, which is no receiver/u },
    { values: { routes: { all: null }, receivers: { main: null } }, documents: [{ ...head, spec: { routes: null, replicas: 1 } }] },
    {
      values: { routes: { all: { to: 'b' } }, receivers: { b: {} }, replicas: 2_000_000 },
      documents: [{ ...head, spec: { routes: [{ name: 'all', to: 'b' }], replicas: 2_000_000 } }],
    },
  ],
);
