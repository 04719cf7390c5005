import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { shortlyAfter, until } from './wait.ts';

const refused = (): Promise<boolean> => Promise.reject(new Error('connection refused'));

describe('until', () => {
  it('looks until it is so', async () => {
    let looks = 0;
    await until('it is so', 5, () => Promise.resolve((looks += 1) === 2));
    expect(looks).toBe(2);
  });

  it('looks once more where the time ran out during a look', async () => {
    let looks = 0;
    await until('it is so', 0.05, async () => {
      await setTimeout(100);
      return (looks += 1) === 2;
    });
    expect(looks).toBe(2);
  });

  it('says what is not so, and why', async () => {
    await expect(until('it answers', 0.3, refused)).rejects.toThrow('After 0.3 s it is still not so that it answers: connection refused.');
  });
});

describe('shortlyAfter', () => {
  it.each([0, 0.2, 0.45, 0.7, 3.1])('waits for half a second after the next event of a row, %d s after one', async (ago) => {
    const [interval, start] = [0.6, performance.now() / 1000];
    await shortlyAfter(start - ago, interval);
    const end = performance.now() / 1000;
    expect(end - start).toBeLessThan(interval + 0.1);
    const since = (end - start + ago) % interval;
    expect(Math.min(Math.abs(since - 0.5), interval - Math.abs(since - 0.5))).toBeLessThan(0.1);
  });
});
