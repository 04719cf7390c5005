import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderChart, template, v, values } from '@helm/ts-helm';
import type { Json } from '../../ts-helm/src/ast/facts.ts';
import { Filled, figure, filled } from './filled.ts';
import { fieldsLine, jsonLine, textOf } from './json-line.ts';

const declared = v.object({ name: v.string({ pattern: '^[a-z_]+$', form: 'a name' }).default('up'), limit: v.number().default(0.5) });
const read = values(declared);
const options = { release: 'a', namespace: 'a', kubeVersion: 'v1.34.0', apiVersions: [], isUpgrade: false };

/** The lines as the chart renders them. */
function rendered(node: ReturnType<typeof jsonLine>): string {
  const metadata = { apiVersion: 'v2', name: 'a', version: '0.0.0', description: '' } as const;
  const chart = { metadata, values: declared.spec, helpers: [], templates: [template('a.yaml', { line: node })], files: {} };
  const [document] = renderChart(chart, [], options, () => []).documents;
  return String(Reflect.get(Object(document?.object), 'line'));
}

describe('a line of JSON', () => {
  test.each<[string, unknown, string]>([
    ['literals', { a: 'x"y', b: [1, null, true], c: {} }, String.raw`{"a":"x\"y","b":[1,null,true],"c":{}}`],
    ['undefined fields are left out', { a: undefined, b: 1 }, '{"b":1}'],
    ['a value in a string', { a: filled`rate(${read.name}{b="c"}[5m])` }, String.raw`{"a":"rate(up{b=\"c\"}[5m])"}`],
    ['a number', { a: figure(read.limit) }, '{"a":0.5}'],
    ['strings within strings', [filled`${filled`${read.name} > ${read.limit}`} or ${'"b"'}`], String.raw`["up > 0.5 or \"b\""]`],
    ['braces of templates', { a: '{{ .Values }}', b: { c: {} } }, '{"a":"{{ .Values }}","b":{"c":{}}}'],
  ])('%s', (_name, value, line) => {
    expect(rendered(jsonLine(value))).toBe(line);
  });

  test('what follows stands behind it, and an object may stay open', () => {
    expect(rendered(jsonLine([1], ','))).toBe('[1],');
    expect(rendered(fieldsLine({ a: 1, b: [] }))).toBe('"a":1,"b":[]');
  });

  test('an argument of a named template needs no escape, or is refused', () => {
    expect(rendered(textOf(filled`rate(${read.name}{b='c'}[5m])`))).toBe("rate(up{b='c'}[5m])");
    expect(() => textOf('a{b="c"}')).toThrow('cannot hold quotes');
  });

  test('any JSON is what it was', () => {
    // The library's text refuses control characters and what YAML reads as ends of lines; queries hold none.
    const unit = fc.constantFrom(...Array.from('abcZ019 _-.:/[](){}"\'\\$~=|,'));
    const plain = fc.string({ unit });
    const json = fc.jsonValue({ stringUnit: unit }).map((one): Json => JSON.parse(JSON.stringify(one)));
    fc.assert(
      fc.property(json, plain, (value, text) => {
        const whole = { value, text: new Filled([text, text], [read.name], true) };
        expect(JSON.parse(rendered(jsonLine(whole)))).toEqual({ value, text: `${text}up${text}` });
      }),
    );
  });
});
