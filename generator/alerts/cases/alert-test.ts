import type { Kind } from './kinds.ts';
import type { Labels, Series } from './series.ts';
import type { CommonSettings } from './settings.ts';

/** An alert as it must fire, with the labels that its expression gives it. */
export interface Firing {
  readonly labels: Labels;
  /** The minute at which the condition holds for the first time. */
  readonly since: number;
  /** The last minute at which it holds; it holds to the end where none is given. */
  readonly until?: number;
}

/** What Prometheus is shown, and what it must make of it. */
export interface AlertCase {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly series: Series;
  /** What fires, and nothing else; without it the alert stays quiet all the time. */
  readonly fires?: readonly Firing[];
  /** What people read of the one alert that fires, at the minute at which it starts to. */
  readonly says?: { readonly summary: string; readonly description: string };
}

/** The test of one alert: its cases, for whatever its settings are. */
export interface AlertTest {
  readonly name: string;
  readonly settings: CommonSettings;
  readonly cases: readonly AlertCase[];
  /** Minutes between two samples and two evaluations; 1 unless the alert looks back over hours. */
  readonly step?: number;
  /** Minutes until a condition would hold that is not there at once; the window of a rate, say. */
  readonly settles?: number;
  /** Kinds of cases that the alert cannot have, each with the reason. */
  readonly without?: Partial<Readonly<Record<Kind, string>>>;
}
