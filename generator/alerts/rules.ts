import { document, fields, when, type Expr, type Node } from '@helm/ts-helm';
import { alertGroup } from './alert-group.ts';
import type { AlertValues } from './alert-values.ts';
import { groupKeys, type GroupName } from './alerts-by-group.ts';
import { dashboardsUrl } from './dashboards-url.ts';
import { extraGroups, extraRuleFiles } from './extra-rules.ts';
import { kebabCase } from './kebab-case.ts';
import { recordings } from './recordings.ts';
import type { RuleFile } from './rule.ts';

/** The recording rules that alerts of several groups read; they are there whichever groups are enabled. */
function recordingRuleFile(values: AlertValues): Expr<RuleFile> {
  return { groups: [{ name: 'recordings', rules: recordings(values) }] };
}

/** A group of the chart, by the name that it has in Prometheus. */
function groupOf(values: AlertValues, key: GroupName): Node<object> {
  return alertGroup({ name: kebabCase(key), key, group: values.alertGroups[key], dashboards: dashboardsUrl({}) });
}

/** All groups of rules that are enabled, the user's last. */
export function ruleGroups(values: AlertValues): readonly Expr<object>[] {
  const own = groupKeys.map((key) => when<object>(values.alertGroups[key].enabled, { ...fields(groupOf(values, key)) }));
  return [{ name: 'recordings', rules: recordings(values) }, ...own, extraGroups(values)];
}

/** All rule files, as the data of a ConfigMap: the file of a disabled group is not there. */
export function ruleFiles(values: AlertValues): { readonly [file: string]: Node<string> } {
  const file = (key: GroupName): [string, Node<string>] => {
    const { enabled } = values.alertGroups[key];
    return [`${kebabCase(key)}.yml`, when<string>(enabled, document({ groups: [{ ...fields(groupOf(values, key)) }] }))];
  };
  return {
    'recordings.yml': document(recordingRuleFile(values)),
    ...Object.fromEntries(groupKeys.map((key) => file(key))),
    ...extraRuleFiles(values),
  };
}
