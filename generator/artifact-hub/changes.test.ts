import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

const log = `# Changelog

Words.

## [Unreleased]

### Added

- What is to come.

## [1.2.0] - 2026-01-01

### Fixed

- A \`value\` of [the chart](docs/values.md) that goes
  over two lines.

### Added

- One.
- Two: the second, which says more. And more.

### Security

- A hole is closed.

## [1.1.0]

### Added

- Old.
`;

test('a version has the first clause of each change of its section, without Markdown, kind by kind', () => {
  expect(changesOf(log, '1.2.0')).toEqual([
    { kind: 'added', description: 'One' },
    { kind: 'added', description: 'Two' },
    { kind: 'fixed', description: 'A value of the chart that goes over two lines' },
    { kind: 'security', description: 'A hole is closed' },
  ]);
});

test('a version without a section has what is not released yet', () => {
  expect(changesOf(log, '1.3.0')).toEqual([{ kind: 'added', description: 'What is to come' }]);
});

test.each(['# Changelog\n', '## [Unreleased]\n\n## [1.0.0]\n\n### Added\n\n- One.\n'])(
  'a change log without changes is refused',
  (empty) => {
    expect(() => changesOf(empty, '2.0.0')).toThrow('CHANGELOG.md lists no change of 2.0.0: write what changed');
  },
);
