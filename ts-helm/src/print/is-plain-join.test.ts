import { array, assert, constantFrom, oneof, pre, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPlainJoin, type Piece } from './is-plain-join.ts';

const name = { type: 'string', plain: 'beside', empty: false } as const;
const prefix = { type: 'string', plain: 'beside', empty: true } as const;
const host = { type: 'string', plain: 'alone', empty: false } as const;
const url = { type: 'string', plain: 'before', empty: false } as const;
const integer = { type: 'integer', empty: true } as const;

const cases: readonly (readonly [readonly Piece[], boolean])[] = [
  [[prefix, 'alertmanager'], true],
  [['--log.level=', host], true],
  [['--replicas=', integer], true],
  [['https://', host, '/'], true],
  [[host, ':9090'], true],
  [[prefix, '-headless'], true],
  [[integer, ' bytes'], true],
  [[prefix, '-db'], true],
  [[prefix, 'db'], false],
  [['-e0'], false],
  [['0xa'], false],
  [[prefix, 'xa'], false],
  [['-e', integer], false],
  [[prefix, '-exporter'], true],
  [[name, ':', name], false],
  [[prefix, 'n'], false],
  [[prefix, 'es'], false],
  [['0x', name], false],
  [['1e', integer], false],
  [['2026-', integer, '-', integer], false],
  [['level: ', host], false],
  [['a #', host], false],
  [['port:', prefix], false],
  [[name, ' is down'], false],
  [[url, '/high-latency'], true],
  [['see ', url, '/a-b, the runbook'], true],
  [[url], false],
  [['see ', url], false],
  [[url, prefix], false],
  [[url, ' is down'], false],
  [['{', host, '}'], false],
  [['@', host], false],
];

describe('isPlainJoin', () => {
  test.each(cases)('%j: %s', (pieces, expected) => {
    expect(isPlainJoin(pieces)).toBe(expected);
  });

  test('what it lets pass is a string of YAML 1.1 and 1.2 for every harmless value', () => {
    const literal = string({ unit: constantFrom(...Array.from('aeEx0:- /#=noyst.{}+_')), maxLength: 5 });
    const value = string({ unit: constantFrom(...Array.from('aexfnosyt01-_.')), maxLength: 5 });
    const piece = oneof(
      literal.map((text) => ({ piece: text, text })),
      value.map((text) => ({ piece: prefix, text })),
    );
    assert(
      property(array(piece, { minLength: 1, maxLength: 4 }), (all) => {
        pre(isPlainJoin(all.map((one) => one.piece)));
        const text = all.map((one) => one.text).join('');
        for (const version of ['1.1', '1.2'] as const) expect(parse(`k: ${text}\n`, { version })).toEqual({ k: text });
      }),
      { numRuns: 2000 },
    );
  });
});
