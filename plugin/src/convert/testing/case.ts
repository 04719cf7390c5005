import type { DataMap } from '../../values/merged.ts';

/** A values file of kube-prometheus-stack and what becomes of it. */
export interface Case {
  readonly of: string;
  readonly values: DataMap;
  readonly becomes: DataMap;
  /** What is left, and what the reason says. */
  readonly left?: Readonly<Record<string, string>>;
}
