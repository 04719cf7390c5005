import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultValues } from '../values/default-values.ts';
import { v } from '../values/v.ts';
import { valuesYaml } from './values-yaml.ts';

const image = v
  .object({ repository: v.format('imageRepository').doc('The image.'), tag: v.string().default('1').doc('Its tag.') })
  .named('Image');
const receiver = v.object({
  to: v.format('email').doc('The address.'),
  email: v
    .object({ html: v.boolean().default(true).doc('As HTML.') })
    .optional()
    .doc('How it is sent.'),
});

const values = v.object({
  name: v.string().default('yes').doc('The name.'),
  level: v.choice('debug', 'info').optional().doc('The least level.'),
  hidden: v.string().doc('Old.').deprecated('name', '1.2.0'),
  server: v
    .object({
      image: image.default({ repository: 'a/b' }).doc('The server’s image.'),
      replicas: v.integer({ min: 0, max: 9 }).default(2).doc('Pods.'),
      host: v.host().doc('Where it is reached.'),
      limits: v
        .object({ cpu: v.number({ min: 1 }).doc('Cores.'), memory: v.quantity().default('1Gi').doc('Memory.') })
        .optional()
        .doc('What it may use.'),
    })
    .doc('The server.'),
  proxy: v.object({
    image: image.default({ repository: 'c/d' }).doc('The proxy’s image.'),
    args: v.array(v.string()).optional().doc('Arguments.'),
  }),
  extra: v
    .object({ labels: v.map(v.string()).optional().doc('Labels.'), debug: v.boolean().optional().doc('More output.') })
    .doc('Extras.'),
  receivers: v
    .map(receiver, { keyForm: 'receiver' })
    .default({ ops: { to: 'ops@example.com', email: { html: false } }, on: { to: 'dev@example.com' } })
    .doc('Who is told.'),
  none: v.map(receiver).default({}).doc('Nobody.'),
  tolerations: v
    .kubernetesList('Toleration')
    .default([{ key: 'a' }])
    .doc('Taints.'),
  nodes: v.kubernetes('Affinity').optional().doc('Nodes.'),
});

const expected = `# yaml-language-server: $schema=values.schema.json

# The name.
name: "yes"

# The least level. One of debug or info.
# level: debug

# The server.
server:
  # The server’s image.
  image:
    # The image. An image repository without registry, tag or digest.
    repository: a/b
    # Its tag.
    tag: "1"
  # Pods. Integer from 0 to 9.
  replicas: 2
  # Where it is reached. A host name such as prometheus.example.com. Must be set.
  # host: ""
  # What it may use.
  # limits:
  #   cpu: 1
  #   memory: 1Gi

proxy:
  # The proxy’s image.
  image:
    repository: c/d
    tag: "1"
  # Arguments.
  # args: []

# Extras.
extra: {}
  # Labels.
  # labels: {}
  # More output.
  # debug: true

# Who is told. Entries by receiver.
receivers:
  ops:
    # The address. An e-mail address.
    to: ops@example.com
    # How it is sent.
    email:
      # As HTML.
      html: false
  "on":
    to: dev@example.com

# Nobody.
none: {}

# Taints. Kubernetes Toleration list.
tolerations:
  - key: a

# Nodes. Kubernetes Affinity.
# nodes: {}
`;

test('values.yaml reads like one that a person wrote', () => {
  expect(valuesYaml(values.spec)).toBe(expected);
});

test('it holds the defaults and nothing else', () => {
  expect(parse(valuesYaml(values.spec), { version: '1.1' })).toEqual(defaultValues(values.spec));
});

test('comments are wrapped at 100 columns wherever they stand', () => {
  const words = 'word '.repeat(60).trim();
  const deep = v.object({ a: v.object({ b: v.object({ c: v.integer().default(1).doc(words) }).doc(words) }).doc(words) });
  const lines = valuesYaml(deep.spec).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(90);
});

test('the values of a chart are an object', () => {
  expect(() => valuesYaml(v.string().spec)).toThrow('values are an object, not a string');
});

test.each(['on', 'yes', '123', '~', 'a: b', '1e3', '0o14'])('the key %j stays a string', (key) => {
  const inner = v.object({ [key]: v.string().default('x').doc('A.') });
  const spec = v.object({
    [key]: inner.doc('B.'),
    map: v
      .map(inner)
      .default({ [key]: { [key]: 'y' } })
      .doc('C.'),
    maps: v
      .object({
        [key]: v
          .map(v.map(v.string()))
          .default({ [key]: { [key]: 'z' } })
          .doc('D.'),
      })
      .doc('E.'),
  }).spec;
  for (const version of ['1.1', '1.2'] as const)
    expect(parse(valuesYaml(spec), { version })).toEqual(JSON.parse(JSON.stringify(defaultValues(spec))));
});
