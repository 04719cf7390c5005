import { describe, expect, test } from 'vitest';
import { durationSeconds, quantityBytes, sizeBytes } from './measures.ts';

describe.each([
  {
    measure: quantityBytes,
    cases: {
      '0': 0,
      '1': 1,
      '1.5': 1.5,
      '500m': 0.5,
      '1m': 0.001,
      '0.1': 0.1,
      '1k': 1e3,
      '1.5G': 1.5e9,
      '1.001Ki': 1025.024,
      '50Gi': 53_687_091_200,
      '999999999999P': 9.99999999999e26,
      '1Pi': 2 ** 50,
      '2M': 2e6,
      '3T': 3e12,
      '4Mi': 4 * 2 ** 20,
      '5Ti': 5 * 2 ** 40,
    },
    refused: ['', 'Gi', '1.', '.5', '-1', '1K', '1 Gi', '1e3', '1toString', '50GiB'],
  },
  {
    measure: sizeBytes,
    cases: { '1B': 1, '1KB': 1024, '512MB': 536_870_912, '45GB': 48_318_382_080, '1TB': 2 ** 40, '2PB': 2 ** 51, '3EB': 3 * 2 ** 60 },
    refused: ['', '45', '45G', '4.5GB', '45gb', 'GB'],
  },
  {
    measure: durationSeconds,
    cases: {
      '30s': 30,
      '5m': 300,
      '1h30m': 5400,
      '500ms': 0.5,
      '1s1ms': 1.001,
      '1d': 86_400,
      '1w': 604_800,
      '1y': 31_536_000,
      '15d12h': 1_339_200,
      '0s': 0,
    },
    refused: ['', '30', 's', '1.5h', '1h ', '1M', '-1s'],
  },
])('$measure.name', ({ measure, cases, refused }) => {
  test.each(Object.entries(cases))('%s is %d', (text, value) => {
    expect(measure(text)).toBe(value);
  });

  test.each(refused)('%j is refused', (text) => {
    expect(() => measure(text)).toThrow(`'${text}' is not a `);
  });
});
