import type { Json } from '../ast/facts.ts';
import type { JsonMap } from '../ast/json.ts';
import type { Ast, Root } from '../ast/node.ts';
import type { EvaluateInput } from './evaluate-input.ts';

type BuiltIn = Extract<Root, { readonly object: string }>['object'];

/** What a node is evaluated with. */
export interface Scope {
  readonly input: EvaluateInput;
  readonly builtIns: { readonly [Name in BuiltIn]: Json };
  /** The variables bound around the node; a variable's name is unique on the way to it, so binding and unbinding need no copy. */
  readonly variables: Map<string, Json>;
  /** The arguments of the helper whose body the node stands in. */
  readonly arguments: JsonMap;
  /** The value of any node; nothing where it vanishes. Handed on here because every kind of node calls on the others. */
  readonly value: (node: Ast, scope: Scope) => Json | undefined;
}

/** The scope of a template's first node. */
export function templateScope(input: EvaluateInput, value: Scope['value']): Scope {
  const { values, release, chart, capabilities } = input;
  const builtIns = {
    Values: values,
    Release: {
      Name: release.name,
      Namespace: release.namespace,
      Service: release.service,
      IsInstall: release.isInstall,
      IsUpgrade: release.isUpgrade,
      Revision: release.revision,
    },
    Chart: { Name: chart.name, Version: chart.version, AppVersion: chart.appVersion },
    Capabilities: { KubeVersion: { Version: capabilities.kubeVersion } },
    // The name of the file that is rendered: nothing that a chart makes should depend on it.
    Template: {},
  };
  return { input, builtIns, variables: new Map(), arguments: {}, value };
}
