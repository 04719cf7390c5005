import { renderChart, type ChartDefinition } from '@helm/ts-helm';
import { checkRuleFile } from './alerts/check-rule-file.ts';

const release = { release: 'jobpilot', namespace: 'jobpilot', kubeVersion: 'v1.34.0', apiVersions: [], isUpgrade: false };

/**
 * Parses every expression of the rules that the default values make.
 * @returns the number of rules
 * @throws SyntaxError naming the file, the rule and the place of an expression that is no PromQL
 */
export function checkRules(chart: ChartDefinition): number {
  const { documents } = renderChart(chart, [], release, () => []);
  const rules = documents.filter(({ source }) => source === 'templates/prometheus/rules.yaml');
  return rules.flatMap(({ object }) => filesOf(object)).reduce((sum, [file, text]) => sum + checkRuleFile(file, text), 0);
}

function filesOf(configMap: unknown): readonly (readonly [string, string])[] {
  const data: unknown = typeof configMap === 'object' && configMap !== null ? Reflect.get(configMap, 'data') : undefined;
  return Object.entries(data ?? {}).map(([file, text]: [string, unknown]) => [file, typeof text === 'string' ? text : '']);
}
