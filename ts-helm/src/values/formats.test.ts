import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formats, type FormatSpec } from './formats.ts';

const all: readonly (readonly [string, FormatSpec])[] = Object.entries(formats);

/** What readers of both versions of YAML make of `value: <scalar>`. */
function readings(scalar: string): readonly unknown[] {
  return (['1.1', '1.2'] as const).map((version): unknown => {
    const document: unknown = parse(`value: ${scalar}\n`, { version });
    return document;
  });
}

function unchanged(text: string): readonly unknown[] {
  return [{ value: text }, { value: text }];
}

function matching({ pattern, maxLength = Infinity }: FormatSpec): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(pattern, 'u')).filter((text) => text !== '' && text.length <= maxLength);
}

describe('a form that is plain alone stays the same string in YAML without quotes', () => {
  test.each(all.filter(([, { plain }]) => plain === 'alone'))('%s', (_name, form) => {
    fc.assert(
      fc.property(matching(form), (text) => {
        expect(readings(text)).toEqual(unchanged(text));
      }),
    );
  });
});

describe('a form that is plain beside text stays the same string in YAML beside a literal with a letter', () => {
  const literal = fc.constantFrom(['app-', ''], ['', '-server'], ['', '.svc'], ['', ' of jobs'], ['the ', ' of jobs'], ['a.', '.b']);
  test.each(all.filter(([, { plain }]) => plain === 'alone' || plain === 'beside'))('%s', (_name, form) => {
    fc.assert(
      fc.property(matching(form), literal, (text, [before, after]) => {
        const scalar = `${before ?? ''}${text}${after ?? ''}`;
        expect(readings(scalar)).toEqual(unchanged(scalar));
      }),
    );
  });
});

describe('a form that is plain before text stays the same string in YAML right before a literal with a letter', () => {
  const literal = fc.constantFrom(['', '/api-docs'], ['see ', ', the runbook'], ['--external-url=', '/x-y']);
  test.each(all.filter(([, { plain }]) => plain === 'before'))('%s', (_name, form) => {
    fc.assert(
      fc.property(matching(form), literal, (text, [before, after]) => {
        const scalar = `${before ?? ''}${text}${after ?? ''}`;
        expect(readings(scalar)).toEqual(unchanged(scalar));
      }),
    );
  });
});

describe('a pattern is read alike by RE2 and ECMAScript', () => {
  test.each(all)('%s', (_name, { pattern }) => {
    expect(pattern).toMatch(/^\^.*\$$/u);
    expect(pattern).not.toMatch(/\(\?[^:]|\\[sSbBpPuk1-9]/u);
  });
});

/** Examples that a person would give, with what the form says of them. */
const examples: Readonly<Record<keyof typeof formats, { readonly accepted: readonly string[]; readonly refused: readonly string[] }>> = {
  dnsLabel: { accepted: ['a', 'web-1', '1'], refused: ['', '-a', 'a-', 'A', 'a.b', 'a_b'] },
  dnsName: { accepted: ['a', 'web.example', '1.2'], refused: ['', '.a', 'a..b', 'a.-b'] },
  dnsRecord: {
    accepted: ['_metrics._tcp.example.com', '_https._tcp.web.shop.svc.cluster.local', 'web.example', '1.2'],
    refused: [
      '',
      '_',
      '_.example.com',
      '__metrics.example.com',
      '_-a.b',
      'a_b.c',
      '_metrics_._tcp.a',
      '_Metrics.a',
      '_a..b',
      '_a._tcp.b:80',
    ],
  },
  namePrefix: { accepted: ['blue-', 'a1-'], refused: ['', 'blue', '1-', '-', 'Blue-'] },
  host: { accepted: ['shop.example.com', '1.example.org', 'a.xn--p1ai'], refused: ['', 'localhost', '10.0.0.1', '0.e5', 'a.b.', 'A.com'] },
  hostPort: { accepted: ['mail.example.com:587', '[::1]:80', '10.0.0.1:9090'], refused: ['', 'mail', ':80', 'a:123456'] },
  url: {
    accepted: ['https://a.example/x?y=1#z', 'http://[::1]:9090/', 'http://localhost'],
    refused: ['', 'ftp://a', 'https://', 'https://a b', 'https://a/\u2028', 'https://a/\u0007'],
  },
  pageUrl: {
    accepted: ['https://a.example', 'http://[::1]:9090/', 'http://localhost/a', 'https://a.example:8443/a_b/C-1.x~/'],
    refused: [
      '',
      'ftp://a',
      'https://',
      'https://a b',
      'https://a/x?y=1',
      'https://a/#z',
      'https://a//b',
      'https://a/%20',
      'https://u@a',
      'https://a/..',
    ],
  },
  pagePath: { accepted: ['/', '/grafana', '/a_b/C-1.x~/'], refused: ['', 'grafana', '//', '/a//b', '/a b', '/a?b', '/..', '/-', '/$1'] },
  email: { accepted: ['oncall@example.com', "o'b+x@a.b"], refused: ['', 'a', 'a@', '@b', 'a b@c.d', 'a@b.'] },
  duration: {
    accepted: ['30s', '1h30m', '5m', '15d', '100ms'],
    refused: ['', '0s', '0', '5', '1.5h', 'm', '-5m', '5s1h', '5m5m', '1h0m', '999y'],
  },
  durationOrZero: { accepted: ['0s', '30s', '1h30m'], refused: ['0', '00s', '0m', '5m5m'] },
  quantity: { accepted: ['500m', '50Gi', '1.5', '0'], refused: ['', '5 Gi', 'Gi', '-1', '1e3'] },
  size: { accepted: ['45GB', '1B'], refused: ['', '0GB', '45', '45G', '45 GB'] },
  metricName: { accepted: ['up', 'job:rate:5m', '_x'], refused: ['', '1a', 'a-b'] },
  labelName: { accepted: ['pod', '_x', 'a1'], refused: ['', '1a', 'a-b', 'a:b'] },
  secretKey: { accepted: ['smtp-password', '.dockerconfigjson', 'a_B'], refused: ['', '-a', 'a/b', 'a b'] },
  imageRepository: { accepted: ['prom/prometheus', 'a', 'a__b/c--d'], refused: ['', '/a', 'a:b', 'A', 'a@b'] },
  registry: { accepted: ['docker.io', 'registry.example.com:5000/mirror', 'localhost:5000'], refused: ['', 'a/', 'a:b', '-a'] },
  imageTag: { accepted: ['v1.2.3', 'latest', '1'], refused: ['', '.a', '-a', 'a:b'] },
  imageDigest: { accepted: [`sha256:${'0'.repeat(64)}`], refused: ['', 'sha256:', `sha256:${'0'.repeat(63)}`, `sha512:${'0'.repeat(64)}`] },
  labelValue: { accepted: ['', 'a', 'web_1.x'], refused: ['-a', 'a-', 'a b'] },
  labelKey: { accepted: ['app', 'app.kubernetes.io/name'], refused: ['', '/a', 'a/', 'a//b', '-a'] },
  path: { accepted: ['/', '/var/lib'], refused: ['', 'var', '/a"b', '/a\nb'] },
};

test.each(Object.entries(examples))('%s accepts and refuses what a person expects', (name, { accepted, refused }) => {
  const form = all.find(([known]) => known === name)?.[1];
  const pattern = new RegExp(form?.pattern ?? '', 'u');
  expect(accepted.filter((text) => !pattern.test(text))).toEqual([]);
  // The empty string is refused by its length, whatever the pattern says of it.
  expect(refused.filter((text) => text !== '' && pattern.test(text))).toEqual([]);
});
