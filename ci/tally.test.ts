import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Tally } from './tally.ts';

describe('Tally', () => {
  let folder = '';
  const exitCode = process.exitCode;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tally-'));
    vi.stubEnv('CI_RESULTS', join(folder, 'results'));
    vi.spyOn(console, 'log').mockReturnValue();
    vi.spyOn(console, 'error').mockReturnValue();
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    process.exitCode = exitCode;
    rmSync(folder, { recursive: true });
  });

  const totals = (): unknown => JSON.parse(readFileSync(join(folder, 'results'), 'utf8'));

  it('counts and writes the totals', async () => {
    const tally = new Tally('it');
    tally.add('good');
    await tally.attempt('good too', () => Promise.resolve());
    tally.end();
    expect(totals()).toEqual({ name: 'it', passed: 2, failed: 0, failures: [] });
    expect(process.exitCode).toBe(exitCode);
  });

  it('fails the process where a check failed, and says which', async () => {
    const tally = new Tally('it');
    await tally.attempt('bad', () => Promise.reject(new Error('no such thing\nanywhere')));
    tally.end();
    expect(totals()).toEqual({ name: 'it', passed: 0, failed: 1, failures: ['bad: no such thing'] });
    expect(console.error).toHaveBeenCalledWith('FAILED bad\n       no such thing\n       anywhere');
    expect(process.exitCode).toBe(1);
  });

  it('fails where nothing was checked', () => {
    new Tally('it').end();
    expect(totals()).toEqual({ name: 'it', passed: 0, failed: 1, failures: ['it: nothing was checked'] });
  });
});
