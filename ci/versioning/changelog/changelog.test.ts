import { describe, expect, it } from 'vitest';
import { readChangelog } from './changelog.ts';
import { withEntries } from './written.ts';

const log = `# Changelog

Words.

## [Unreleased]

### Added

- One thing,
  on two lines.

### Fixed

- Another. Words of a person.

## [1.0.0] - 2026-01-31

### Added

- All.
`;

describe('reading', () => {
  it('gives the versions and their entries', () => {
    expect(readChangelog(log)).toEqual([
      {
        name: 'Unreleased',
        entries: [
          { section: 'Added', text: 'One thing, on two lines.' },
          { section: 'Fixed', text: 'Another. Words of a person.' },
        ],
      },
      { name: '1.0.0', entries: [{ section: 'Added', text: 'All.' }] },
    ]);
  });

  it.each([
    ['## 1.0.0', 'CHANGELOG.md:1: a version is written'],
    ['## [1.0.0] - 31 January', 'CHANGELOG.md:1: a version is written'],
    ['## [Unreleased]\n\n### New', 'CHANGELOG.md:3: New is none of Added, Changed'],
    ['## [Unreleased]\n\n- x', 'CHANGELOG.md:3: an entry stands below'],
  ])('refuses %j', (text, message) => {
    expect(() => readChangelog(text)).toThrow(message);
  });
});

describe('writing', () => {
  it('adds to a section, and sections in their order, and leaves everything else as it is', () => {
    const written = withEntries(log, [
      { section: 'Added', text: 'A.' },
      { section: 'Removed', text: 'R.' },
      { section: 'Security', text: 'S.' },
    ]);
    expect(written).toBe(
      log
        .replace('  on two lines.\n', '  on two lines.\n- A.\n')
        .replace('### Fixed', '### Removed\n\n- R.\n\n### Fixed')
        .replace('of a person.\n', 'of a person.\n\n### Security\n\n- S.\n'),
    );
    const lines = new Set(written.split('\n'));
    expect(log.split('\n').filter((line) => !lines.has(line))).toEqual([]);
  });

  it('refuses a change log without a place for it', () => {
    expect(() => withEntries('# Changelog\n', [{ section: 'Added', text: 'A.' }])).toThrow('no section ## [Unreleased]');
  });
});
