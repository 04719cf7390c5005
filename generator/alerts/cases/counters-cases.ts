import type { AlertTest } from './alert-test.ts';
import { failureCases } from './failure-cases.ts';
import { minutesOf } from './minutes-of.ts';
import { series } from './series.ts';
import { memberOf, namespace } from './targets.ts';
import { together } from './together.ts';

interface Counters {
  /** The alert. */
  readonly name: string;
  readonly settings: AlertTest['settings'] & { readonly for: string; readonly window: string };
  /** The counters of a Prometheus that it adds up. */
  readonly counters: readonly [string, ...string[]];
  readonly summary: string;
  /** What it says of so many failures of the Prometheus jobpilot/prometheus-1. */
  readonly description: (failures: string) => string;
}

/** The cases of an alert on any growth of several counters that a Prometheus has. */
export function countersCases({ name, settings, counters, summary, description }: Counters): AlertTest {
  const all = (samples: string, number: number, grows: number) =>
    together(counters.map((one, index) => series(one, memberOf('prometheus', number), index === grows ? samples : '3x*')));
  return {
    name,
    settings,
    settles: minutesOf(settings.window),
    cases: [
      ...failureCases({
        settings,
        counters: counters.length,
        series: all,
        labels: (number) => ({ namespace, pod: `prometheus-${String(number)}` }),
        says: (failures) => ({ summary, description: description(String(failures)) }),
      }),
      { kinds: ['missing'], name: 'only one of the counters', series: series(counters[0], memberOf('prometheus'), '0+1x*') },
    ],
  };
}
