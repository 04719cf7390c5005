import type { Ast, Helper } from '../ast/node.ts';
import type { Spec } from '../values/spec.ts';
import type { Template } from './template.ts';

/** Chart.yaml. https://helm.sh/docs/topics/charts/#the-chartyaml-file */
export interface Metadata {
  readonly apiVersion: 'v2';
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
  readonly type?: 'application' | 'library';
  readonly description: string;
  readonly kubeVersion?: string;
  readonly home?: string;
  readonly icon?: string;
  readonly keywords?: readonly string[];
  readonly sources?: readonly string[];
  readonly maintainers?: readonly { readonly name: string; readonly email?: string; readonly url?: string }[];
  readonly annotations?: { readonly [key: string]: string };
  readonly dependencies?: readonly Dependency[];
}

/** A dependency of Chart.yaml. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly repository: string;
  readonly condition?: string;
  readonly alias?: string;
}

/** A whole chart, as data: what print, evaluate and emit read. */
export interface ChartDefinition {
  readonly metadata: Metadata;
  readonly values: Spec;
  readonly helpers: readonly Helper[];
  readonly templates: readonly Template[];
  /** Other files of the chart by path, read with file(). */
  readonly files: { readonly [path: string]: string };
  /** NOTES.txt: a text. */
  readonly notes?: Ast;
}
