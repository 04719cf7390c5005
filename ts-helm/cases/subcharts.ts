import type { Json } from '../src/ast/facts.ts';
import { chartInfo, release } from '../src/chart/builtins.ts';
import type { ChartDefinition } from '../src/chart/chart.ts';
import { define } from '../src/chart/define.ts';
import { template } from '../src/chart/template.ts';
import type { Node } from '../src/expression/node.ts';
import { and, orElse } from '../src/expression/operators.ts';
import { str } from '../src/expression/str.ts';
import { file, when, yaml } from '../src/expression/structure.ts';
import type { Ref } from '../src/values/reference.ts';
import type { Spec } from '../src/values/spec.ts';
import { v } from '../src/values/v.ts';
import { values } from '../src/values/values.ts';
import { head, type Case } from './case.ts';

const declaration = v.object(
  {
    size: v.integer().default(1),
    name: v.string().default('own'),
    labels: v.map(v.string()).default({ team: 'ops', tier: 'core' }),
    ready: v.boolean().default(true),
  },
  { alsoAllowed: ['enabled'] },
);
const own = values(declaration);
const named = define('below.named', 'A name.', { name: v.string() }, ({ name }) => ({ name, release: release.name }));

const below: ChartDefinition = {
  metadata: { apiVersion: 'v2', name: 'below', version: '1.0.0', appVersion: '7', description: 'A chart that another one brings along.' },
  values: declaration.spec,
  helpers: [named.helper],
  templates: [
    template('own.yaml', {
      ...head,
      spec: {
        chart: chartInfo.name,
        app: chartInfo.appVersion,
        size: own.size,
        labels: yaml(own.labels),
        named: named({ name: own.name }),
        text: file('files/a.txt'),
      },
    }),
  ],
  files: { 'files/a.txt': 'of below\n' },
};

const section = v.subchart({ enabled: v.boolean().default(true) }, declaration);

/** A chart that brings `below` along, and reads its values where it is enabled. */
function above(of: Spec, part: Ref<typeof section>, key: { readonly alias?: string; readonly condition: string }): ChartDefinition {
  return {
    metadata: { apiVersion: 'v2', name: 'case', version: '1.2.3', appVersion: '4.5.6', description: 'A case of the differential test.' },
    values: of,
    helpers: [],
    templates: [
      template('case.yaml', { ...head, spec: { on: part.enabled, size: when<number>(and(part.enabled, part.ready), part.size) } }),
    ],
    files: {},
    subcharts: [{ chart: below, repository: 'file://../below', ...key }],
  };
}

const aliased = v.object({ part: section });
const plain = v.object({ below: section });

function spec(fields: { readonly [key: string]: Json }): Json {
  return { ...head, spec: fields };
}

/** What the subchart makes of its defaults, with some fields changed. */
function ofBelow(changed: { readonly [key: string]: Json } = {}): Json {
  const labels = { team: 'ops', tier: 'core' };
  const name = { name: 'own', release: 'release-name' };
  return spec({ chart: 'part', app: '7', size: 1, labels, named: name, text: 'of below\n', ...changed });
}

/** A subchart reads its section laid over its own defaults; the chart above reads the same. */
export const subchartUnderAlias: Case = {
  name: 'a subchart under an alias',
  chart: above(aliased.spec, values(aliased).part, { alias: 'part', condition: 'part.enabled' }),
  inputs: [
    { documents: [ofBelow(), spec({ on: true, size: 1 })] },
    { values: { part: { size: 1_000_000 } }, documents: [ofBelow({ size: 1_000_000 }), spec({ on: true, size: 1_000_000 })] },
    { values: { part: { ready: false } }, documents: [ofBelow(), spec({ on: true })] },
    {
      values: { part: { labels: { tier: null, zone: 'a' } } },
      documents: [ofBelow({ labels: { team: 'ops', zone: 'a' } }), spec({ on: true, size: 1 })],
    },
    { values: { part: { name: null } }, refused: /name/u },
    { values: { part: { enabled: false } }, documents: [spec({ on: false })] },
    { values: { part: { enabled: false, no: 'such value' } }, documents: [spec({ on: false })] },
    { values: { part: { no: 'such value' } }, refused: /no/u },
    { values: { part: { size: 'large' } }, refused: /size/u },
    { values: { part: { enabled: 'yes' } }, refused: /enabled/u },
    { values: { part: null }, refused: /enabled/u },
    { values: { part: [] }, refused: /part/u },
    {
      values: [{ part: { enabled: false, size: 2 } }, { part: { enabled: true } }],
      documents: [ofBelow({ size: 2 }), spec({ on: true, size: 2 })],
    },
    { values: { below: { size: 2 } }, refused: /below/u },
  ],
};

const twice = v.object({ one: section, other: section });
const { one, other } = values(twice);

/** One chart brought along under two aliases: each has its own values, and each can be left out. */
export const subchartTwice: Case = {
  name: 'a subchart under two aliases',
  chart: {
    ...above(twice.spec, one, { condition: '' }),
    templates: [template('case.yaml', { ...head, spec: { one: one.enabled, other: when<number>(other.enabled, other.size) } })],
    subcharts: ['one', 'other'].map((alias) => ({ chart: below, repository: 'file://../below', alias, condition: `${alias}.enabled` })),
  },
  inputs: [
    { documents: [ofBelow({ chart: 'one' }), ofBelow({ chart: 'other' }), spec({ one: true, other: 1 })] },
    {
      values: { one: { size: 5 }, other: { name: 'b' } },
      documents: [
        ofBelow({ chart: 'one', size: 5 }),
        ofBelow({ chart: 'other', named: { name: 'b', release: 'release-name' } }),
        spec({ one: true, other: 1 }),
      ],
    },
    {
      values: { one: { enabled: false }, other: { size: 2 } },
      documents: [ofBelow({ chart: 'other', size: 2 }), spec({ one: false, other: 2 })],
    },
    { values: { other: { no: 'such value' } }, refused: /no/u },
  ],
};

const lent = define('lent', 'What only charts with the part need.', { size: v.integer() }, ({ size }) => ({ size, name: release.name }));

/** A named template of the chart above stands in the subchart; nothing includes it while that is switched off. */
export const lentToSubchart: Case = {
  name: 'a helper lent to a subchart',
  chart: {
    ...above(plain.spec, values(plain).below, { condition: 'below.enabled' }),
    templates: [
      template('case.yaml', { ...head, spec: { on: values(plain).below.enabled } }),
      template('lent.yaml', when<object>(values(plain).below.enabled, { ...head, spec: lent({ size: values(plain).below.size }) })),
    ],
    subcharts: [{ chart: below, repository: '', condition: 'below.enabled', lent: [lent.helper] }],
  },
  inputs: [
    { documents: [ofBelow({ chart: 'below' }), spec({ on: true }), spec({ size: 1, name: 'release-name' })] },
    {
      values: { below: { size: 5 } },
      documents: [ofBelow({ chart: 'below', size: 5 }), spec({ on: true }), spec({ size: 5, name: 'release-name' })],
    },
    { values: { below: { enabled: false } }, documents: [spec({ on: false })] },
  ],
};

const logs = v.object({ logs: v.object({ enabled: v.boolean().default(false), size: v.integer().default(1) }) });
const lentLogs = define('lentLogs', 'What only charts with logs need.', {}, () => ({ size: values(logs).logs.size, name: release.name }));

/** A named template of the chart stands in a library without values, which Helm reads under a condition; the values stay the chart's. */
export const lentToLibrary: Case = {
  name: 'a helper lent to a library',
  chart: {
    metadata: { apiVersion: 'v2', name: 'case', version: '1.2.3', description: 'A case of the differential test.' },
    values: logs.spec,
    helpers: [],
    templates: [template('lent.yaml', when<object>(values(logs).logs.enabled, { ...head, spec: lentLogs({}) }))],
    files: {},
    lentLibraries: [{ name: 'case-logs', description: 'Logs.', condition: 'logs.enabled', lent: [lentLogs.helper] }],
  },
  inputs: [
    { documents: [] },
    { values: { logs: { enabled: true, size: 5 } }, documents: [spec({ size: 5, name: 'release-name' })] },
    { values: { logs: { enabled: false, no: 'such value' } }, refused: /no/u },
    { values: { logs: { enabled: true, size: null } }, refused: /size/u },
    { values: { 'case-logs': { size: 1 } }, refused: /size/u },
    { values: { global: { a: 1 }, logs: { enabled: true } }, documents: [spec({ size: 1, name: 'release-name' })] },
  ],
};

/** `global` reaches the subchart, whose schema allows it, and its own `global` gives way to that of the chart above. */
export const subchartWithGlobals: Case = {
  name: 'a subchart under its own name, with globals',
  chart: above(plain.spec, values(plain).below, { condition: 'below.enabled' }),
  inputs: [
    { documents: [ofBelow({ chart: 'below' }), spec({ on: true, size: 1 })] },
    {
      values: { global: { deep: { a: 1, gone: null }, flat: 'x' } },
      documents: [ofBelow({ chart: 'below' }), spec({ on: true, size: 1 })],
    },
    {
      values: { global: { deep: { a: 1 } }, below: { global: { deep: { b: 2 }, other: [] }, size: 3 } },
      documents: [ofBelow({ chart: 'below', size: 3 }), spec({ on: true, size: 3 })],
    },
    { values: { below: { global: 'x' } }, refused: /global/u },
    { values: { below: { global: null } }, refused: /global/u },
    { values: { global: [] }, refused: /global/u },
  ],
};

const shelved = v.object({ size: v.integer().default(1) });

/** All named templates stand in a library, which Helm loads with the chart; they run in the context of the chart. */
export const namedTemplatesInLibrary: Case = {
  name: 'named templates in a library',
  chart: {
    ...below,
    metadata: { ...below.metadata, name: 'case' },
    values: shelved.spec,
    helpers: [lent.helper],
    library: { name: 'shelf', description: 'The named templates of the case.' },
    templates: [template('case.yaml', { ...head, spec: lent({ size: values(shelved).size }) })],
  },
  inputs: [
    { documents: [spec({ size: 1, name: 'release-name' })] },
    { values: { size: 5, shelf: { global: {} } }, release: 'other', documents: [spec({ size: 5, name: 'other' })] },
    { values: { shelf: { size: 5 } }, refused: /shelf|size/u },
  ],
};

const global = v.object(
  { prefix: v.string().default(''), labels: v.map(v.string()).default({}), isClosed: v.boolean().default(false) },
  { open: true },
);
const sharingPart = v.object({ prefix: v.string().default(''), global }, { alsoAllowed: ['enabled'] });
const sharingWhole = v.object({
  part: v.subchart({ enabled: v.boolean().default(true) }, sharingPart),
  prefix: v.string().default(''),
  global,
});
const ofPart = values(sharingPart);
const ofWhole = values(sharingWhole);

function shared(prefix: Node<string>, of: Ref<typeof global>) {
  const effective = orElse(prefix, of.prefix);
  return { name: str`${effective}web`, labels: yaml(of.labels), isClosed: of.isClosed };
}

/** Both charts declare `global` and read it where their own value is not set; the chart above tells where the subchart's pods are. */
export const subchartSharesGlobals: Case = {
  name: 'a subchart that reads the globals of the chart above',
  chart: {
    ...above(sharingWhole.spec, values(aliased).part, { alias: 'part', condition: 'part.enabled' }),
    templates: [
      template('case.yaml', {
        ...head,
        spec: {
          ...shared(ofWhole.prefix, ofWhole.global),
          part: when<string>(ofWhole.part.enabled, str`${orElse(ofWhole.part.prefix, ofWhole.global.prefix)}web`),
        },
      }),
    ],
    subcharts: [
      {
        chart: {
          ...below,
          values: sharingPart.spec,
          helpers: [],
          templates: [template('own.yaml', { ...head, spec: shared(ofPart.prefix, ofPart.global) })],
        },
        repository: 'file://../below',
        alias: 'part',
        condition: 'part.enabled',
      },
    ],
  },
  inputs: [
    { documents: [spec({ name: 'web', labels: {}, isClosed: false }), spec({ name: 'web', labels: {}, isClosed: false, part: 'web' })] },
    {
      values: { global: { prefix: 'a-', labels: { team: 'x' }, isClosed: true, foreign: { deep: [1] } } },
      documents: [
        spec({ name: 'a-web', labels: { team: 'x' }, isClosed: true }),
        spec({ name: 'a-web', labels: { team: 'x' }, isClosed: true, part: 'a-web' }),
      ],
    },
    {
      values: { prefix: 'b-', part: { prefix: 'c-' }, global: { prefix: 'a-' } },
      documents: [
        spec({ name: 'c-web', labels: {}, isClosed: false }),
        spec({ name: 'b-web', labels: {}, isClosed: false, part: 'c-web' }),
      ],
    },
    {
      // What the section says of `global` gives way to the defaults of the chart above, too, but maps merge.
      values: { part: { global: { prefix: 'd-', isClosed: true, labels: { tier: 'y' } } } },
      documents: [
        spec({ name: 'web', labels: { tier: 'y' }, isClosed: false }),
        spec({ name: 'web', labels: {}, isClosed: false, part: 'web' }),
      ],
    },
    { values: { part: { enabled: false }, global: { prefix: 'a-' } }, documents: [spec({ name: 'a-web', labels: {}, isClosed: false })] },
    { values: { part: { global: { labels: { tier: 1 } } } }, refused: /tier/u },
    { values: { global: { labels: 'x' } }, refused: /labels/u },
  ],
};
