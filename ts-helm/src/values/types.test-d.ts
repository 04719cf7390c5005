import type { ConfigMap, Container, EnvVar } from 'kubernetes-types/core/v1.js';
import { define, defineText } from '../chart/define.ts';
import { manifest } from '../chart/template.ts';
import type { Expr, Node } from '../expression/node.ts';
import { add, eq, join, orElse, present } from '../expression/operators.ts';
import { typed, when } from '../expression/structure.ts';
import { str } from '../expression/str.ts';
import type { In, Out } from './builder.ts';
import { each } from './each.ts';
import { given } from './given.ts';
import { defineOverlay } from './overlay.ts';
import { v } from './v.ts';
import { values } from './values.ts';

// What the compiler must refuse; `tsc` fails where one of these lines compiles.

const receiver = v.object({
  to: v.format('email'),
  order: v.integer().default(0),
  mail: v.object({ html: v.boolean().default(true) }).optional(),
});
const part = v.object({ size: v.integer().default(1) });
const withPart = v.object({ part: v.subchart({ enabled: v.boolean().default(true) }, part) });

const declaration = v.object({
  replicas: v.integer().default(1),
  name: v.string(),
  level: v.choice('debug', 'info').default('info'),
  host: v.host().optional(),
  ports: v.array(v.port()).default([]),
  receivers: v.map(receiver).default({}),
  resources: v.kubernetes('ResourceRequirements').default({}),
});
const chart = values(declaration);

export const reads: readonly unknown[] = [
  // @ts-expect-error an unknown value
  () => chart.replcas,
  // @ts-expect-error an unknown value of an entry
  () => each(chart.receivers, 'receiver', (one) => one.too),
  // @ts-expect-error the fields of a map are the user's
  () => chart.receivers.ops,
  // @ts-expect-error an optional value is read through given
  () => str`${chart.host}`,
  // @ts-expect-error an optional value has no fields of its own
  () => each(chart.receivers, 'receiver', (one) => one.mail.html),
  () => each(chart.receivers, 'receiver', (one) => given(one.mail, (mail) => mail.html)),
  () => [values(withPart).part.enabled, values(withPart).part.size],
  // @ts-expect-error neither the chart's own nor the subchart's
  () => values(withPart).part.sizes,
];

export const operands: readonly unknown[] = [
  // @ts-expect-error an integer is not a string
  () => eq(chart.replicas, '1'),
  // @ts-expect-error a choice that is not among them
  () => eq(chart.level, 'warn'),
  // @ts-expect-error a string is not a number
  () => add(chart.name, 1),
  // @ts-expect-error Helm's default would eat 0
  () => orElse(chart.replicas, 1),
  // @ts-expect-error ports are no strings
  () => join(chart.ports, ','),
  // @ts-expect-error what is always there need not be asked for
  () => present(chart.name),
  // @ts-expect-error a condition is a boolean
  () => when(chart.replicas, 1),
  // @ts-expect-error a node is compared with eq
  () => chart.replicas === 1,
  // @ts-expect-error each takes a map or a list
  () => each(chart.name, 'one', (one) => one),
  // @ts-expect-error the index of a list is a number
  () => each(chart.ports, 'port', (port, index): Node<string> => index),
  () => each(chart.ports, 'port', (port, index): Node<number> => add(port, index)),
];

const head = { apiVersion: 'v1', kind: 'ConfigMap' } as const;

export const manifests: readonly unknown[] = [
  // @ts-expect-error a misspelt field of a manifest
  () => manifest<ConfigMap>({ ...head, metadata: { name: 'a' }, date: {} }),
  // @ts-expect-error a misspelt field deep inside
  () => manifest<ConfigMap>({ ...head, metadata: { nmae: 'a' } }),
  // @ts-expect-error a manifest has metadata
  () => manifest<ConfigMap>({ ...head }),
  // @ts-expect-error another kind
  () => manifest<ConfigMap>({ apiVersion: 'v1', kind: 1, metadata: {} }),
  // @ts-expect-error a node of another type
  () => manifest<ConfigMap>({ ...head, metadata: { name: chart.replicas } }),
  // @ts-expect-error an optional node where a value must be
  () => manifest<ConfigMap>({ ...head, metadata: { name: chart.host } }),
  // @ts-expect-error a misspelt field under a condition
  (): Expr<Container> => ({ name: 'a', securityContext: when(eq(chart.level, 'info'), { readOnlyRootFileSystem: true }) }),
  // @ts-expect-error a misspelt field in a loop: TypeScript checks what a function returns where it is given a type
  (): Expr<Container> => ({ name: 'a', env: [each(chart.receivers, 'one', (one, name) => typed<EnvVar>({ name, vlaue: one.to }))] }),
  // @ts-expect-error a wrong field in a loop
  (): Expr<Container> => ({ name: 'a', env: [each(chart.receivers, 'one', (one, name) => ({ name, value: one.order }))] }),
  // @ts-expect-error a missing field in an optional value's body
  (): Expr<Container> => ({ name: 'a', ports: [given(chart.host, () => ({ protocol: 'TCP' }))] }),
  (): Expr<Container> => ({
    name: 'a',
    resources: chart.resources,
    env: [each(chart.receivers, 'one', (one, name) => ({ name, value: one.to }))],
  }),
];

const labels = define('labels', 'Labels.', { component: v.choice('web', 'job') }, ({ component }) => ({ component }));
const fullname = defineText('fullname', 'The name.', { suffix: v.string() }, ({ suffix }) => str`a-${suffix}`);

export const partials: readonly unknown[] = [
  // @ts-expect-error a missing argument
  () => labels({}),
  // @ts-expect-error an argument that it does not take
  () => labels({ component: 'web', more: 1 }),
  // @ts-expect-error an argument of another type
  () => fullname({ suffix: chart.replicas }),
  // @ts-expect-error an argument that is not among the choices
  () => labels({ component: 'db' }),
  // @ts-expect-error its result has no such type
  (): Node<number> => fullname({ suffix: 'a' }),
  (): Node<{ readonly component: 'web' | 'job' }> => labels({ component: 'web' }),
];

export const defaults: readonly unknown[] = [
  // @ts-expect-error a default of another type
  () => v.integer().default('1'),
  // @ts-expect-error a default that is not among the choices
  () => v.choice('a', 'b').default('c'),
  // @ts-expect-error a default with an unknown field
  () => receiver.default({ to: 'a@b.c', cc: 'd@e.f' }),
  // @ts-expect-error a default without what must be set
  () => receiver.default({}),
  // @ts-expect-error a default of a map with a wrong entry
  () => v.map(receiver).default({ a: { to: 1 } }),
  // @ts-expect-error a default of a Kubernetes value with a wrong field
  () => v.kubernetes('ResourceRequirements').default({ limit: {} }),
  // @ts-expect-error a Kubernetes kind that the library does not pass on
  () => v.kubernetes('Pod'),
  () => receiver.default({ to: 'a@b.c' }),
  () => v.map(receiver).default({ a: null }),
];

type Chart = typeof declaration;

export const overlays: readonly unknown[] = [
  // @ts-expect-error an unknown value
  () => defineOverlay<Chart>({ replcas: 1 }),
  // @ts-expect-error a value of another type
  () => defineOverlay<Chart>({ replicas: '1' }),
  // @ts-expect-error null takes only entries away
  () => defineOverlay<Chart>({ replicas: null }),
  // @ts-expect-error an unknown field of an entry
  () => defineOverlay<Chart>({ receivers: { ops: { too: 'a@b.c' } } }),
  // @ts-expect-error a choice that is not among them
  () => defineOverlay<Chart>({ level: 'warn' }),
  () => defineOverlay<Chart>({ receivers: { ops: { order: 1 }, dev: null }, ports: [80], resources: { limits: { cpu: null } } }),
];

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** What the chart reads, and what a user may write: each of these is `true`, or does not compile. */
export const types: readonly [
  Equal<Out<Chart>['level'], 'debug' | 'info'>,
  Equal<Out<Chart>['host'], string | undefined>,
  Equal<Out<Chart>['ports'], readonly number[]>,
  Equal<In<Chart>['replicas'], number | undefined>,
  Equal<In<Chart>['name'], string>,
  Equal<In<typeof receiver>['order'], number | undefined>,
] = [true, true, true, true, true, true];
