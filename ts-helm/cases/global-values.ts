import { and, eq, kindIs, not, notEmpty, orElse, renamed } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { field, fields, when, yaml } from '../src/expression/structure.ts';
import { define } from '../src/chart/define.ts';
import { each } from '../src/values/each.ts';
import { readAs } from '../src/values/reference.ts';
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

const pullSecrets = v.kubernetesListOrNames('LocalObjectReference', v.format('dnsName')).default([]);
const shared = v.object({
  prefix: v.format('namePrefix', { orEmpty: true }).default(''),
  registry: v.string().default(''),
  closed: v.boolean().optional(),
  global: v.object(
    {
      prefix: v.format('namePrefix', { orEmpty: true }).default(''),
      registry: v.string().default(''),
      closed: v.boolean().default(false),
      pullSecrets,
    },
    { open: true },
  ),
});
const any = v.array(v.anyObject());

/** A chart reads what it shares with others where its own value is not set; further keys of `global` are those of others. */
export const globalFallbacks = specCase(
  'global values that the chart itself reads',
  shared,
  ({ prefix, registry, closed, global }) => ({
    name: str`${orElse(prefix, global.prefix)}web`,
    image: str`${orElse(orElse(registry, global.registry), 'docker.io')}/web:1`,
    closed: when<boolean>(renamed(closed, global.closed), true),
    isOpen: when<boolean>(eq(renamed(closed, global.closed), false), true),
    secrets: when<readonly object[]>(notEmpty(global.pullSecrets), [
      each(readAs(global.pullSecrets, any), 'secret', (secret) =>
        when<object>(kindIs('string', secret), { name: readAs(secret, v.string()) }, yaml(secret)),
      ),
    ]),
  }),
  [
    { values: {}, spec: { name: 'web', image: 'docker.io/web:1', isOpen: true } },
    {
      values: { global: { prefix: 'blue-', registry: 'r:5000', closed: true, pullSecrets: ['a', { name: 'yes' }, 'no'] } },
      spec: { name: 'blue-web', image: 'r:5000/web:1', closed: true, secrets: [{ name: 'a' }, { name: 'yes' }, { name: 'no' }] },
    },
    {
      values: { prefix: 'red-', registry: 'own', closed: false, global: { prefix: 'blue-', registry: 'r', closed: true } },
      spec: { name: 'red-web', image: 'own/web:1', isOpen: true },
    },
    {
      values: { closed: true, global: { storageClass: 'fast', deep: { a: [null, 1_000_000] } } },
      spec: { name: 'web', image: 'docker.io/web:1', closed: true },
    },
    {
      values: [{ global: { prefix: 'blue-' } }, { global: { prefix: '' } }],
      spec: { name: 'web', image: 'docker.io/web:1', isOpen: true },
    },
    { values: { global: { prefix: 'blue' } }, refused: /prefix/u },
    { values: { global: { closed: 'true' } }, refused: /closed/u },
    { values: { global: { registry: null } }, refused: /registry/u },
    { values: { global: { pullSecrets: [{ nam: 'a' }] } }, refused: /pullSecrets/u },
    { values: { global: null }, refused: /global/u },
  ],
);

const place = {
  labels: v.map(v.string()).default({}),
  taints: v.kubernetesList('Toleration').default([]),
  near: v.kubernetes('Affinity').default({}),
  priority: v.format('dnsName', { orEmpty: true }).default(''),
};
const written = define('written', 'The entries of a map.', { map: v.map(v.string()) }, ({ map }) => ({
  ...fields(each(map, 'entry', (entry, key) => ({ ...field(key, entry) }))),
}));

/** Of maps, lists and Kubernetes' structures, too, the chart's own takes the place of the whole: nothing of both is merged. */
export const globalStructures = specCase(
  'structures of the chart itself, else those of global',
  v.object({
    place: v.object({ ...place, isAgent: v.boolean().default(false) }),
    global: v.object({ place: v.object(place) }, { open: true }),
  }),
  ({ place: own, global }) => ({
    labels: when<object>(
      notEmpty(own.labels),
      written({ map: own.labels }),
      when<object>(notEmpty(global.place.labels), written({ map: global.place.labels })),
    ),
    taints: when<readonly object[]>(
      notEmpty(own.taints),
      yaml(own.taints),
      when<readonly object[]>(and(not(own.isAgent), notEmpty(global.place.taints)), yaml(global.place.taints)),
    ),
    near: when<object>(notEmpty(own.near), yaml(own.near), when<object>(notEmpty(global.place.near), yaml(global.place.near))),
    priority: when<string>(notEmpty(own.priority), own.priority, when<string>(notEmpty(global.place.priority), global.place.priority)),
    last: 'kept',
  }),
  [
    { values: {}, spec: { last: 'kept' } },
    {
      values: { global: { place: { labels: { a: 'yes' }, taints: [{ key: 'no' }], near: { podAffinity: {} }, priority: '1' } } },
      spec: { labels: { a: 'yes' }, taints: [{ key: 'no' }], near: { podAffinity: {} }, priority: '1', last: 'kept' },
    },
    {
      values: {
        place: { labels: { b: '1' }, taints: [{ operator: 'Exists' }], near: { podAntiAffinity: {} }, priority: 'own' },
        global: { place: { labels: { a: '1' }, taints: [{ key: 'k' }], near: { podAffinity: {} }, priority: 'all' } },
      },
      spec: { labels: { b: '1' }, taints: [{ operator: 'Exists' }], near: { podAntiAffinity: {} }, priority: 'own', last: 'kept' },
    },
    {
      values: { place: { isAgent: true, labels: {}, taints: [] }, global: { place: { labels: { a: '1' }, taints: [{ key: 'k' }] } } },
      spec: { labels: { a: '1' }, last: 'kept' },
    },
    {
      values: [
        { place: { labels: { b: '1' } }, global: { place: { labels: { a: '1', c: '2' } } } },
        { place: { labels: { b: null } }, global: { place: { labels: { a: null } } } },
      ],
      spec: { labels: null, last: 'kept' },
    },
    { values: { global: { place: { labels: null } } }, refused: /labels/u },
    { values: { global: { place: null } }, refused: /place/u },
    { values: { global: { place: { taint: [] } } }, refused: /taint/u },
  ],
  { helpers: [written] },
);
