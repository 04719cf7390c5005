import { describe, expect, it } from 'vitest';
import { relocate } from './relocate.ts';

const cases: readonly (readonly [string, unknown, unknown, readonly string[]])[] = [
  ['a path', { ca_file: '/run/ca.crt' }, { ca_file: '/tmp/x/run/ca.crt' }, ['/run/ca.crt']],
  ['a list of globs', { rule_files: ['/etc/a/*.yml'] }, { rule_files: ['/tmp/x/etc/a/*.yml'] }, ['/etc/a/*.yml']],
  ['a path far below', { a: [{ b: { bearer_token_file: '/t' } }] }, { a: [{ b: { bearer_token_file: '/tmp/x/t' } }] }, ['/t']],
  ['an address path', { metrics_path: '/metrics' }, { metrics_path: '/metrics' }, []],
  ['a relative path', { key_file: 'key' }, { key_file: 'key' }, []],
  ['other values', { a: 1, b: null, c: [true] }, { a: 1, b: null, c: [true] }, []],
];

describe('relocate', () => {
  it.each(cases)('%s', (_name, config, wanted, paths) => {
    expect(relocate(config, '/tmp/x')).toEqual({ config: wanted, paths });
  });
});
