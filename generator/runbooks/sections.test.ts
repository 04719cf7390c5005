import { expect, test } from 'vitest';
import { sectionNames, sectionsOf } from './sections.ts';

const whole = (names: readonly string[]): string => names.map((name) => `## ${name}\n\nText of ${name}.\n`).join('\n');

test('sections are found by their titles, with what stands in them', () => {
  const sections = sectionsOf(whole(sectionNames), 'a.runbook.md');
  expect(Object.keys(sections)).toEqual(sectionNames);
  expect(sections['Impact']).toBe('Text of Impact.');
});

test.each([
  ['one is missing', whole(sectionNames.slice(1))],
  ['two are exchanged', whole(sectionNames.toReversed())],
  ['one is there twice', whole([...sectionNames, 'After'])],
  ['something stands before them', `Hello.\n\n${whole(sectionNames)}`],
  ['there is none', ''],
])('a runbook is refused where %s', (_what, source) => {
  expect(() => sectionsOf(source, 'a.runbook.md')).toThrow(/^a\.runbook\.md cannot become a runbook: its sections must be Meaning, /u);
});

test('a section that says nothing is refused', () => {
  expect(() => sectionsOf(whole(sectionNames).replace('Text of Impact.', ''), 'a.runbook.md')).toThrow('its section Impact says nothing');
});
