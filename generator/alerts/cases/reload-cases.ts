import type { AlertTest } from './alert-test.ts';
import { levelCases } from './level-cases.ts';
import { series } from './series.ts';
import { memberOf, namespace } from './targets.ts';

interface Reload {
  /** The alert. */
  readonly name: string;
  readonly settings: AlertTest['settings'] & Parameters<typeof levelCases>[0]['settings'];
  /** Whose configuration is reloaded. */
  readonly component: 'alertmanager' | 'prometheus';
  /** What it says of the component's second pod, COMPONENT-1. */
  readonly says: { readonly summary: string; readonly description: string };
}

/** The worst of the last minutes counts. */
const remembers = 4;

/** The cases of an alert on a configuration that a component refused. */
export function reloadCases({ name, settings, component, says }: Reload): AlertTest {
  const loaded = (samples: string, number = 1) =>
    series(`${component}_config_last_reload_successful`, memberOf(component, number), samples);
  const labels = (number: number) => ({ namespace, pod: `${component}-${String(number)}` });
  return {
    name,
    settings,
    cases: [
      ...levelCases({ settings, good: 1, bad: 0, series: loaded, labels, says, window: { remembers, keeps: remembers } }),
      {
        kinds: ['missing'],
        name: 'failed scrapes in between do not end it',
        series: loaded(`1 0x8 _x${String(remembers)} 0x*`),
        fires: [{ labels: labels(1), since: 1 }],
      },
    ],
  };
}
