/**
 * An annotation as a reader of a runbook sees it: what Prometheus fills in stands in capitals, and what it says only
 * sometimes in brackets. https://prometheus.io/docs/prometheus/latest/configuration/template_reference/
 */
export function shownAnnotation(template: string): string {
  return template
    .replaceAll(/\{\{ ?with \$labels\.(\w+) ?\}\}(.*?)\{\{ ?end ?\}\}/gu, (_all, label: string, text: string) =>
      text.replaceAll(/\{\{ ?\. ?\}\}/gu, label.toUpperCase()),
    )
    .replaceAll(/\{\{ ?\$labels\.(\w+) ?\}\}/gu, (_all, label: string) => label.toUpperCase())
    .replaceAll(/\{\{ ?\$value[^}]*\}\}/gu, 'VALUE')
    .replaceAll(/\{\{ ?if [^}]*\}\}(.*?)\{\{ ?else ?\}\}(.*?)\{\{ ?end ?\}\}/gu, '[$1, or $2]')
    .replaceAll(/\{\{ ?if [^}]*\}\}(.*?)\{\{ ?end ?\}\}/gu, '[$1]');
}
