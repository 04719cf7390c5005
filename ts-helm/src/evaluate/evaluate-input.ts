import type { Json } from '../ast/facts.ts';
import type { Helper } from '../ast/node.ts';

/** What Helm hands to a chart's templates, and the chart's own parts that they call on. https://helm.sh/docs/chart_template_guide/builtin_objects/ */
export interface EvaluateInput {
  /** The user's values merged over the chart's defaults. */
  readonly values: Json;
  readonly release: {
    readonly name: string;
    readonly namespace: string;
    readonly service: 'Helm';
    readonly isInstall: boolean;
    readonly isUpgrade: boolean;
    readonly revision: number;
  };
  readonly chart: { readonly name: string; readonly version: string; readonly appVersion: string };
  readonly capabilities: {
    /** As the cluster names it: v1.34.0 */
    readonly kubeVersion: string;
    /** group/version and, from a real cluster, group/version/Kind. */
    readonly apiVersions: readonly string[];
  };
  readonly helpers: ReadonlyMap<string, Helper>;
  /** Other files of the chart by path. */
  readonly files: { readonly [path: string]: string };
}
