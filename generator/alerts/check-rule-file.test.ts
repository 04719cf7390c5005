import { expect, test } from 'vitest';
import { checkRuleFile } from './check-rule-file.ts';

test('the rules of all groups are checked', () => {
  const text = `groups:
  - name: a
    rules: [{ alert: A, expr: up == 0 }, { record: 'a:b', expr: sum(up) }]
  - name: b
    rules: [{ alert: B, expr: vector(1) }]`;
  expect(checkRuleFile('a.yml', text)).toBe(3);
});

test.each([
  ['groups: [{ name: a, rules: [{ alert: A, expr: "sum(up" }] }]', 'a.yml: the expression of A is not PromQL at line 1, column 7'],
  ['groups: [{ name: a, rules: [{ alert: A }] }]', 'a.yml: a rule has an expr'],
  ['groups: [{ name: a, rules: [{ expr: up }] }]', 'a.yml: a rule has an expr'],
])('%s is refused', (text, message) => {
  expect(() => checkRuleFile('a.yml', text)).toThrow(message);
});

test.each(['', 'groups:', 'groups: [{ name: a, rules: }]'])('a file without rules (%j) is fine', (text) => {
  expect(checkRuleFile('a.yml', text)).toBe(0);
});
