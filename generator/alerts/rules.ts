import { document, when, type Expr, type Node } from '@helm/ts-helm';
import { alertRules } from './alert-rules.ts';
import type { AlertValues } from './alert-values.ts';
import type { GroupName } from './alerts-by-group.ts';
import { dashboardsUrl } from './dashboards-url.ts';
import { extraRuleFiles } from './extra-rules.ts';
import { kebabCase } from './kebab-case.ts';
import { recordings } from './recordings.ts';
import type { RuleFile } from './rule.ts';

/** The recording rules that alerts of several groups read; they are there whichever groups are enabled. */
function recordingRuleFile(values: AlertValues): Expr<RuleFile> {
  return { groups: [{ name: 'recordings', rules: recordings(values) }] };
}

/** All rule files, as the data of a ConfigMap: the file of a disabled group is not there. */
export function ruleFiles(values: AlertValues): { readonly [file: string]: Node<string> } {
  const file = (key: GroupName): [string, Node<string>] => {
    const [name, group] = [kebabCase(key), values.alertGroups[key]];
    return [`${name}.yml`, when<string>(group.enabled, document(alertRules({ name, group, dashboards: dashboardsUrl({}) })))];
  };
  return {
    'recordings.yml': document(recordingRuleFile(values)),
    ...Object.fromEntries([
      file('serviceHealth'),
      file('infrastructure'),
      file('database'),
      file('messageQueue'),
      file('businessMetrics'),
      file('monitoring'),
    ]),
    ...extraRuleFiles(values),
  };
}
