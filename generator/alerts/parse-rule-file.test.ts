import { expect, test } from 'vitest';
import { parseRuleFile } from './parse-rule-file.ts';

test('the rules of all groups are read', () => {
  const text = `groups:
  - name: a
    rules: [{ alert: A, expr: up == 0 }, { record: 'a:b', expr: sum(up) }]
  - name: b
    rules: [{ alert: B, expr: vector(1) }]`;
  const { groups } = parseRuleFile('a.yml', text);
  expect(groups.map(({ name, rules }) => [name, rules.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

test.each([
  ['groups: [{ name: a, rules: [{ alert: A, expr: "sum(up" }] }]', 'a.yml: the expression of A is not PromQL at line 1, column 7'],
  ['groups: [{ name: a, rules: [{ alert: A }] }]', 'a.yml: a rule has an expr'],
  ['groups: [{ name: a, rules: [{ expr: up }] }]', 'a.yml: a rule has an expr'],
])('%s is refused', (text, message) => {
  expect(() => parseRuleFile('a.yml', text)).toThrow(message);
});

test.each(['', 'groups:', 'groups: [{ name: a, rules: }]'])('a file without rules (%j) is fine', (text) => {
  expect(parseRuleFile('a.yml', text).groups.flatMap(({ rules }) => rules)).toEqual([]);
});
