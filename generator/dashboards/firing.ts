import { chosenOrNone } from './fragments.ts';
import { table, type Drawn, type PanelOptions } from './panel.ts';

/**
 * The alerts that fire, those of one group or all.
 * @param matchers further label matchers, each with a comma before it
 */
export function firing(matchers: string, options: Partial<PanelOptions> = {}): Drawn {
  // Whatever else an alert is of (a claim, a queue, a container) must stay, or five of them are one row.
  const query = `max without (alertstate,alert_group) (ALERTS{alertstate='firing',escalation=''${matchers}})`;
  return table({ title: 'Firing alerts', query, noValue: 'none', ...options });
}

/** Those of a group in the chosen namespaces, and those of no namespace. */
export function firingOf(group: string, options: Partial<PanelOptions> = {}): Drawn {
  return firing(`,alert_group='${group}',${chosenOrNone}`, options);
}
