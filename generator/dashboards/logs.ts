import type { DashboardDefinition } from './dashboard.ts';
import { logLines, logVolume } from './panel.ts';
import { logChoices, textbox } from './variable.ts';

const selected = '{namespace=~"$namespace",service=~"$service"} |~ `(?i)$search`';

/** The lines that the log collector shipped to Loki, by the labels that it gives them. */
export function logs(): DashboardDefinition {
  return {
    name: 'logs',
    title: 'Logs',
    variables: [
      logChoices('namespace', 'label_values(namespace)'),
      logChoices('service', 'label_values({namespace=~"$namespace"}, service)'),
      textbox('search'),
    ],
    panels: [
      logVolume({ title: 'Lines by level', query: `sum by (detected_level) (count_over_time(${selected} [$__auto]))` }),
      logVolume({
        title: 'Errors by service',
        query: `sum by (service) (count_over_time(${selected} | detected_level=~"error|critical|fatal" [$__auto]))`,
      }),
      logLines({ title: 'Lines', query: selected }),
    ],
  };
}
