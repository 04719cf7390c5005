import { describe, expect, test } from 'vitest';
import type { Json } from '../ast/facts.ts';
import type { ChartDefinition } from '../chart/chart.ts';
import { capabilities, chartInfo, release } from '../chart/builtins.ts';
import { define } from '../chart/define.ts';
import { template } from '../chart/template.ts';
import { hasApi, kubeVersion, present } from '../expression/operators.ts';
import { ensure, file, when } from '../expression/structure.ts';
import { str } from '../expression/str.ts';
import { v } from '../values/v.ts';
import { values as referenceTo } from '../values/values.ts';
import { renderChart, type RenderOptions } from './render-chart.ts';
import { RenderRefusal } from './render-refusal.ts';

const declaration = v.object({
  replicas: v.integer({ min: 1 }).default(3),
  labels: v.object({ team: v.string().default('ops'), tier: v.string().default('core') }),
  note: v.string().optional(),
});
const values = referenceTo(declaration);

const labels = define('labels', 'Labels.', { team: v.string() }, ({ team }) => ({ team, release: release.name }));

function object(name: string, spec: object): object {
  return { apiVersion: 'v1', kind: 'Test', metadata: { name, namespace: release.namespace }, spec };
}

const definition: ChartDefinition = {
  metadata: { apiVersion: 'v2', name: 'chart', version: '1.2.3', appVersion: '4.5.6', description: 'A chart.', kubeVersion: '>=1.24.0-0' },
  values: declaration.spec,
  helpers: [labels.helper],
  templates: [
    template(
      'a.yaml',
      object('a', { replicas: values.replicas, labels: labels({ team: values.labels.team }) }),
      when(present(values.note), object('note', {})),
    ),
    template(
      'more/b.yaml',
      object('b', {
        version: chartInfo.version,
        app: chartInfo.appVersion,
        kube: capabilities.kubeVersion,
        isNew: kubeVersion('>=1.30-0'),
        hasPolicy: hasApi('policy/v1'),
        hasGateway: hasApi('gateway.networking.k8s.io/v1'),
        isUpgrade: release.isUpgrade,
        isInstall: release.isInstall,
        revision: release.revision,
        text: file('files/a.txt'),
      }),
    ),
  ],
  files: { 'files/a.txt': 'a\n' },
  notes: { kind: 'text', lines: [{ kind: 'join', parts: [{ kind: 'literal', value: 'Thanks' }] }] },
};

const options: RenderOptions = { release: 'r', namespace: 'n', kubeVersion: '1.30.2-gke.100', apiVersions: [], isUpgrade: false };

function render(overlays: readonly Json[] = [], changed: Partial<RenderOptions> = {}, chart = definition): ReturnType<typeof renderChart> {
  return renderChart(chart, overlays, { ...options, ...changed }, () => []);
}

function specOf(rendered: ReturnType<typeof renderChart>, name: string): Json | undefined {
  const found = rendered.documents.find(({ object: one }) => JSON.stringify(one).includes(`"metadata":{"name":"${name}"`));
  return found === undefined ? undefined : JSON.parse(JSON.stringify(Reflect.get(Object(found.object), 'spec')));
}

test('renders every document with its template, and the notes', () => {
  expect(render()).toStrictEqual({
    documents: [
      {
        source: 'templates/a.yaml',
        object: {
          apiVersion: 'v1',
          kind: 'Test',
          metadata: { name: 'a', namespace: 'n' },
          spec: { replicas: 3, labels: { team: 'ops', release: 'r' } },
        },
      },
      {
        source: 'templates/more/b.yaml',
        object: {
          apiVersion: 'v1',
          kind: 'Test',
          metadata: { name: 'b', namespace: 'n' },
          spec: {
            version: '1.2.3',
            app: '4.5.6',
            kube: 'v1.30.2-gke.100',
            isNew: true,
            hasPolicy: true,
            hasGateway: false,
            isUpgrade: false,
            isInstall: true,
            revision: 1,
            text: 'a\n',
          },
        },
      },
    ],
    notes: 'Thanks',
  });
});

test('overlays are merged in order over the defaults', () => {
  const rendered = render([
    { replicas: 5, labels: { team: 'a' } },
    { replicas: 1, note: '' },
  ]);
  expect(specOf(rendered, 'a')).toStrictEqual({ replicas: 1, labels: { team: 'a', release: 'r' } });
  expect(rendered.documents.map(({ source }) => source)).toStrictEqual(['templates/a.yaml', 'templates/a.yaml', 'templates/more/b.yaml']);
});

test.each<readonly [Partial<RenderOptions>, { readonly [field: string]: Json }]>([
  [{ kubeVersion: 'v1.29' }, { kube: 'v1.29', isNew: false }],
  [{ kubeVersion: 'v1.31.0' }, { kube: 'v1.31.0', isNew: true }],
  [{ apiVersions: ['gateway.networking.k8s.io/v1'] }, { hasPolicy: true, hasGateway: true }],
  [{ isUpgrade: true }, { isUpgrade: true, isInstall: false }],
])('%j is told to the templates', (changed, expected) => {
  expect(specOf(render([], changed), 'b')).toMatchObject(expected);
});

test('the notes warn of deprecated values that are set, as NOTES.txt does', () => {
  const renamed = v.object({ old: v.string().optional().deprecated('note', '2.0.0') });
  const chart = { ...definition, values: renamed.spec, templates: [] };
  expect(render([], {}, chart).notes).toBe('Thanks');
  expect(render([{ old: 'x' }], {}, chart).notes).toMatch(/^Thanks\n\nWARNING: the value old is deprecated/u);
});

test('a chart without notes has none', () => {
  const { notes: _, ...without } = definition;
  expect(render([], {}, without).notes).toBe('');
});

function refusal(of: () => unknown): { readonly phase: string; readonly problems: readonly string[] } | undefined {
  try {
    of();
    return undefined;
  } catch (error) {
    return error instanceof RenderRefusal ? { phase: error.phase, problems: error.problems } : undefined;
  }
}

describe('refuses', () => {
  test('values that the schema refuses, with all that is wrong, before anything is rendered', () => {
    const checked: Json[] = [];
    const refused = refusal(() =>
      renderChart(definition, [{ replicas: 0 }], { ...options, kubeVersion: 'none' }, (merged) => {
        checked.push(merged);
        return ['replicas: 0 is too small', 'another'];
      }),
    );
    expect(refused).toStrictEqual({ phase: 'schema', problems: ['replicas: 0 is too small', 'another'] });
    expect(checked).toStrictEqual([{ replicas: 0, labels: { team: 'ops', tier: 'core' } }]);
  });

  test.each<readonly [Partial<RenderOptions>, string]>([
    [
      { release: 'Up' },
      "'Up' cannot name a release: it takes at most 53 lower-case letters, digits, hyphens and dots, a letter or digit first and last",
    ],
    [{ release: 'a'.repeat(54) }, 'cannot name a release'],
    [{ release: 'a-' }, "'a-' cannot name a release"],
    [{ release: '' }, "'' cannot name a release"],
    [{ kubeVersion: 'new' }, "'new' is not a version of Kubernetes such as 1.34.0"],
    [{ kubeVersion: '1.23.9' }, 'the chart needs Kubernetes >=1.24.0-0, but the cluster has 1.23.9'],
  ])('%j', (changed, sentence) => {
    expect(refusal(() => render([], changed))).toStrictEqual({ phase: 'render', problems: [expect.stringContaining(sentence)] });
  });

  test('a template that stops, naming it and the line that wrote it', () => {
    const stopped: ChartDefinition = {
      ...definition,
      templates: [template('c.yaml', ensure(present(values.note), str`set a note for ${release.name}`))],
    };
    const [problem = ''] = refusal(() => render([], {}, stopped))?.problems ?? [];
    expect(problem).toMatch(/^templates\/c\.yaml: set a note for r \(.+:\d+:\d+\)$/u);
    expect(render([{ note: 'x' }], {}, stopped).documents).toStrictEqual([]);
  });

  test('notes that stop', () => {
    const missing = { kind: 'reference', root: { object: 'Values' }, path: ['missing'], certain: 1, facts: { type: 'string' } } as const;
    const notes = { kind: 'join', parts: [missing] } as const;
    const refused = refusal(() => render([], {}, { ...definition, notes }));
    expect(refused?.problems).toStrictEqual(['templates/NOTES.txt: cannot read .Values.missing: it is not there']);
  });
});

test.each(['r', 'a.b-c', '0', 'a'.repeat(53)])('%s can name a release', (name) => {
  expect(() => render([], { release: name })).not.toThrow();
});

test('what is no refusal is passed on', () => {
  const files: ChartDefinition['files'] = Object.defineProperty({}, 'files/a.txt', { get: () => fail(), enumerable: true });
  expect(() => render([], {}, { ...definition, files })).toThrow('the disk is gone');
});

function fail(): never {
  throw new RangeError('the disk is gone');
}
