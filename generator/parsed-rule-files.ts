import type { ChartDefinition } from '@helm/ts-helm';
import { parseRuleFile } from './alerts/parse-rule-file.ts';
import type { RuleFile } from './alerts/rule.ts';
import { renderedRuleFiles } from './rendered-rule-files.ts';

/**
 * The rules that the default values of the chart make.
 * @throws SyntaxError naming the file, the rule and the place of an expression that is no PromQL
 */
export function parsedRuleFiles(chart: ChartDefinition): readonly RuleFile[] {
  return [...renderedRuleFiles(chart)].map(([file, text]) => parseRuleFile(file, text));
}
