/** A rule of a Prometheus rule file. https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule */
export interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly for?: string;
  readonly keep_firing_for?: string;
  readonly labels?: object;
  readonly annotations?: object;
}

/** A file of rules that Prometheus reads: groups, whose labels each of their rules has unless it sets them itself. */
export interface RuleFile {
  readonly groups: readonly { readonly name: string; readonly labels?: object; readonly rules: readonly Rule[] }[];
}
