import { checkRuleFile } from './alerts/check-rule-file.ts';

/**
 * Parses every expression of rule files.
 * @param files their texts by their names
 * @returns the number of rules
 * @throws SyntaxError naming the file, the rule and the place of an expression that is no PromQL
 */
export function checkRules(files: ReadonlyMap<string, string>): number {
  return [...files].reduce((sum, [file, text]) => sum + checkRuleFile(file, text), 0);
}
