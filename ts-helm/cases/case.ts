import type { Json } from '../src/ast/facts.ts';
import type { JsonMap } from '../src/ast/json.ts';
import type { Helper } from '../src/ast/node.ts';
import type { ChartDefinition } from '../src/chart/chart.ts';
import { template } from '../src/chart/template.ts';
import type { Expr, Node } from '../src/expression/node.ts';
import type { AnyValue } from '../src/values/builder.ts';
import type { Ref } from '../src/values/reference.ts';
import { values } from '../src/values/values.ts';

/** Values that a user sets and what Helm is told beside them. */
export interface Given {
  /** One values file or several, merged in order. */
  readonly values?: JsonMap | readonly JsonMap[];
  readonly release?: string;
  readonly namespace?: string;
  readonly isUpgrade?: boolean;
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
}

/** What a person expects of the values: the objects, or a refusal whose message, Helm's as well as ours, says so. */
export type Input = Given & ({ readonly documents: readonly Json[] } | { readonly refused: RegExp });

/** A small chart with inputs and, written by hand, what each must give: agreement between the two readers alone would hide an error they share. */
export interface Case {
  readonly name: string;
  readonly chart: ChartDefinition;
  readonly inputs: readonly Input[];
}

interface Parts {
  readonly helpers?: readonly { readonly helper: Helper }[];
  readonly files?: { readonly [path: string]: string };
}

/** A case whose template has several documents or none. */
export function documentsCase<V extends AnyValue>(
  name: string,
  declaration: V,
  documents: (values: Ref<V>) => readonly (Expr<object> | Node<never>)[],
  inputs: readonly Input[],
  { helpers = [], files = {} }: Parts = {},
): Case {
  const chart: ChartDefinition = {
    metadata: { apiVersion: 'v2', name: 'case', version: '1.2.3', appVersion: '4.5.6', description: 'A case of the differential test.' },
    values: declaration.spec,
    helpers: helpers.map(({ helper }) => helper),
    templates: [template('case.yaml', ...documents(values(declaration)))],
    files,
  };
  return { name, chart, inputs };
}

/** What the spec of a `specCase` must be. */
export type SpecInput = Given & ({ readonly spec: Json } | { readonly refused: RegExp });

/** A case whose template is one object, all of whose interest is in its spec. */
export function specCase<V extends AnyValue>(
  name: string,
  declaration: V,
  spec: (values: Ref<V>) => Expr<object>,
  inputs: readonly SpecInput[],
  parts: Parts = {},
): Case {
  const documents = (all: Ref<V>): readonly Expr<object>[] => [{ ...head, spec: spec(all) }];
  return documentsCase(
    name,
    declaration,
    documents,
    inputs.map((input) => ('refused' in input ? input : { ...input, documents: [{ ...head, spec: input.spec }] })),
    parts,
  );
}

/** The start of a `specCase`'s object. */
export const head = { apiVersion: 'v1', kind: 'Case', metadata: { name: 'case' } };
