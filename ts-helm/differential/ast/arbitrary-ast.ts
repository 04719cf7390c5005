import type * as fc from 'fast-check';
import type { Ast, Helper, MapNode } from '../../src/ast/node.ts';
import type { ChartDefinition } from '../../src/chart/chart.ts';
import type { Template } from '../../src/chart/template.ts';
import { factsOfSpec } from '../../src/values/facts-of-spec.ts';
import type { ObjectSpec } from '../../src/values/spec.ts';
import { arbitraryDeclaration } from './arbitrary-declaration.ts';
import { drawn, type Draw } from './draw.ts';
import { call, condition, line, literal } from './scalars.ts';
import {
  knownBelow,
  openBoolean,
  openInteger,
  openString,
  readable,
  type Callable,
  type Declared,
  type Known,
  type Scope,
} from './scope.ts';
import { eachOf, ensureOf, list, map, text, value } from './structures.ts';

/** The files of every random chart, by path. */
const files = { 'files/rules.yaml': 'groups:\n  - name: "{{ $labels.pod }}"\n', 'files/text.txt': 'a: 1\n\n  b\ttab {{ x }}\n' };

/**
 * Charts of every kind of node, well-typed over values of a random declaration, with helpers that take parameters; the
 * larger `depth`, the larger they are.
 */
export function arbitraryChart(depth = 4): fc.Arbitrary<ChartDefinition> {
  return arbitraryDeclaration().chain((values) => drawn((draw) => chartOf(draw, values, depth)));
}

function chartOf(draw: Draw, values: ObjectSpec, depth: number): ChartDefinition {
  let names = 0;
  const nextName = (stem: string): string => `${stem}${String((names += 1))}`;
  const root: Scope = { known: knownBelow(values, { object: 'Values' }, true), callable: [], files: Object.keys(files), depth, nextName };
  const callable: Callable[] = [];
  for (let count = draw.upTo(3); count > 0; count -= 1)
    callable.push(helperOf(draw, { ...root, callable: [...callable], depth: depth - 1 }));
  const scope = { ...root, callable };
  return {
    metadata: { apiVersion: 'v2', name: 'random', version: '0.1.0', appVersion: '1e3', description: 'A random chart.' },
    values,
    helpers: callable.map(({ helper }) => helper),
    templates: Array.from({ length: 1 + draw.upTo(1) }, (_, index) => templateOf(draw, scope, index)),
    files,
    ...(draw.chance(30) ? { notes: text(draw, scope) } : {}),
  };
}

/** A helper whose body reads its parameters and, in some, Helm's built-in objects too. */
function helperOf(draw: Draw, scope: Scope): Callable {
  const parameters = Object.fromEntries(
    Array.from({ length: draw.upTo(3) }, (_, index) => [`parameter${String(index)}`, parameterOf(draw, scope)]),
  );
  const own = Object.entries(parameters).flatMap(([name, spec]) => knownBelow(spec, { argument: name }, false));
  const inner = { ...scope, known: draw.chance(40) ? [...scope.known, ...own] : own };
  const shape = draw.pick(['map', 'list', 'string'] as const);
  const helper: Helper = {
    name: `random.${scope.nextName('helper')}`,
    doc: 'Made at random.',
    parameters: Object.fromEntries(Object.entries(parameters).map(([name, spec]) => [name, factsOfSpec(spec)])),
    result: shape === 'string' ? 'string' : 'structure',
    body: shape === 'map' ? map(draw, inner) : shape === 'list' ? list(draw, inner) : line(draw, inner),
  };
  return { helper, parameters, shape };
}

function parameterOf(draw: Draw, scope: Scope): Declared {
  const structures = readable(scope, 'object', 'map', 'array', 'any', 'kubernetes').filter(({ node }) => node.path.length > 0);
  return draw.pick([openString, openInteger, openBoolean, ...structures.map(({ spec }: Known): Declared => spec)]);
}

function templateOf(draw: Draw, scope: Scope, index: number): Template {
  const documents = Array.from({ length: 1 + draw.upTo(2) }, () => documentOf(draw, scope));
  return { path: `${index === 0 ? 'objects' : 'more/objects'}.yaml`, documents };
}

function documentOf(draw: Draw, scope: Scope): Ast {
  const makers = [manifestOf, manifestOf, manifestOf, underCondition, forEach, ensureOf];
  return draw.pick(makers)(draw, scope);
}

function underCondition(draw: Draw, scope: Scope): Ast {
  const node = { kind: 'when', condition: condition(draw, scope), then: manifestOf(draw, scope) } as const;
  return draw.chance(40) ? { ...node, otherwise: manifestOf(draw, scope) } : node;
}

function forEach(draw: Draw, scope: Scope): Ast {
  return eachOf(draw, scope, manifestOf);
}

function manifestOf(draw: Draw, scope: Scope): MapNode {
  const head = { name: draw.chance(50) ? literal('random') : line(draw, scope) };
  const metadata: Ast = { kind: 'map', fields: [{ kind: 'field', key: 'name', value: head.name }] };
  const configMap = draw.chance(40);
  const key = configMap ? draw.pick(['data', 'spec']) : 'spec';
  return {
    kind: 'map',
    fields: [
      { kind: 'field', key: 'apiVersion', value: literal('v1') },
      { kind: 'field', key: 'kind', value: literal(configMap ? 'ConfigMap' : 'Other') },
      { kind: 'field', key: 'metadata', value: metadata },
      { kind: 'field', key, value: configMap ? dataOf(draw, scope) : map(draw, scope) },
      ...(draw.chance(30) ? [{ kind: 'field', key: 'sum', value: call('sha256sum', line(draw, scope)) } as const] : []),
    ],
  };
}

function dataOf(draw: Draw, scope: Scope): Ast {
  return {
    kind: 'map',
    fields: [
      { kind: 'field', key: 'config.yml', value: { kind: 'document', value: map(draw, scope) } },
      { kind: 'field', key: 'text', value: text(draw, scope) },
      {
        kind: 'field',
        key: 'other.yaml',
        value: draw.chance(50) ? { kind: 'document', value: list(draw, scope) } : { kind: 'file', path: 'files/rules.yaml' },
      },
      { kind: 'field', key: 'more', value: value(draw, scope) },
    ],
  };
}
