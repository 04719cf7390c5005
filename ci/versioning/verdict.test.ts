import { describe, expect, it } from 'vitest';
import { withEntries } from './changelog/written.ts';
import type { Finding } from './finding.ts';
import { verdict, type State } from './verdict.ts';

const removed: Finding = { kind: 'value removed', subject: 'a.b', detail: 'is gone' };
const added: Finding = { kind: 'value added', subject: 'c', detail: 'is new' };
const changed: Finding = { kind: 'object changed', subject: 'Service x', detail: 'differs' };
const state: State = { before: '1.2.3', version: '2.0.0', findings: [], changelog: '## [Unreleased]\n', upgrading: '# Upgrading\n' };

/** What is so, and what is to be done. */
const cases: readonly (readonly [string, Partial<State>, readonly string[]])[] = [
  ['nothing changes', {}, []],
  ['something that no entry tells of', { version: '1.2.4', findings: [changed] }, []],
  ['the version stays', { version: '1.2.3', findings: [changed] }, ['The chart’s version is 1.2.3, but 1.2.4 is due']],
  [
    'the step is too small',
    { version: '1.2.4', findings: [added], changelog: '## [Unreleased]\n### Added\n- `c`\n' },
    ['but 1.3.0 is due'],
  ],
  ['the change log lacks it', { findings: [added] }, ['CHANGELOG.md does not speak of 1 changes']],
  ['the change log has it under the version', { findings: [added], changelog: '## [2.0.0] - 2026-01-01\n### Added\n- New: `c`\n' }, []],
  [
    'a major under the version of a patch',
    { version: '1.2.4', findings: [removed], changelog: '## [Unreleased]\n### Removed\n- `a.b`\n' },
    ['but 2.0.0 is due', 'UPGRADING.md has no section "## 2.0.0"'],
  ],
  [
    'an older version does not count',
    { findings: [added], changelog: '## [Unreleased]\n## [1.0.0] - 2026-01-01\n### Added\n- `c`\n' },
    ['CHANGELOG.md does not'],
  ],
  [
    'a major without a word on upgrades',
    { findings: [removed], changelog: '## [Unreleased]\n### Removed\n- `a.b`\n' },
    ['UPGRADING.md has no section "## 2.0.0"'],
  ],
  [
    'a major that is not explained in full',
    {
      findings: [removed],
      changelog: '## [Unreleased]\n### Removed\n- `a.b`\n',
      upgrading: '# U\n\n## 2.0.0\n\nDo.\n\n## 1.0.0\n\n`a.b`\n',
    },
    ['UPGRADING.md does not say under "## 2.0.0" what to do about: a.b is gone.'],
  ],
  [
    'a major that is explained, and its release candidate',
    {
      version: '2.0.0-rc.1',
      findings: [removed],
      changelog: '## [Unreleased]\n### Removed\n- `a.b`\n',
      upgrading: '# U\n\n## 2.0.0\n\nSet `a.b` no more.\n',
    },
    [],
  ],
  ['after a release candidate', { before: '2.0.0-rc.1', findings: [removed], changelog: '## [Unreleased]\n### Removed\n- `a.b`\n' }, []],
  [
    'the version of a release candidate stays',
    { before: '2.0.0-rc.1', version: '2.0.0-rc.1', findings: [changed] },
    ['but 2.0.0-rc.2 is due'],
  ],
];

describe('what is still to be done', () => {
  it.each(cases)('%s', (_name, given, wanted) => {
    expect(verdict({ ...state, ...given }).complaints).toEqual(wanted.map((one) => expect.stringContaining(one)));
  });

  it('is done when the entries are written, and is not done twice', () => {
    const given = { ...state, findings: [added, removed], upgrading: '# U\n\n## 2.0.0\n\n`a.b`\n' };
    const changelog = withEntries(state.changelog, verdict(given).missing);
    expect(changelog).toBe('## [Unreleased]\n\n### Added\n\n- `c` is new.\n\n### Removed\n\n- `a.b` is gone.\n');
    expect(verdict({ ...given, changelog })).toMatchObject({ complaints: [], missing: [] });
  });

  it('counts one change of a form that many values have as one', () => {
    const findings = ['a', 'b', 'c', 'd', 'e'].map((subject): Finding => ({ kind: 'value narrowed', subject, detail: 'must match x' }));
    expect(verdict({ ...state, findings }).missing).toEqual([{ section: 'Changed', text: '`a`, `b`, `c` and 2 more must match x.' }]);
  });
});
