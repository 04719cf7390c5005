/** Labels of a series, its name not among them. */
export type Labels = Readonly<Record<string, string>>;

/** A synthetic series: what a target would expose, with the labels that Prometheus would add. */
export interface Series {
  readonly name: string;
  readonly labels: Labels;
  /** Its value so many seconds after the load began. */
  readonly value: (seconds: number) => number;
  /** How far back rules look at it, in seconds; 5 minutes where not given, as far as an instant query looks. */
  readonly history?: number;
}

/** A counter that grows by so much a second. */
export function counter(name: string, labels: Labels, perSecond: number, history?: number): Series {
  return { name, labels, value: (seconds) => perSecond * seconds, ...(history === undefined ? {} : { history }) };
}

/** A gauge that stays. */
export function gauge(name: string, labels: Labels, value: number, history?: number): Series {
  return { name, labels, value: () => value, ...(history === undefined ? {} : { history }) };
}

/** The series as a line begins: name and labels. https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function identity({ name, labels }: Series): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return `${name}{${pairs.join(',')}}`;
}
