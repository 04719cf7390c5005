import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from './expectations.ts';
import { mainJob } from './main-job.ts';
import { mainJobOfProduction } from './production.ts';

describe('the main job', () => {
  let rows: readonly Row[] = [];
  const happened: string[] = [];

  // What a busy machine takes longer is left to the limits of each step, whose errors say what was not so.
  beforeAll(async () => {
    rows = await mainJob(mainJobOfProduction, (line) => happened.push(line));
  }, 600_000);

  it('tells everyone exactly once, and nobody else', () => {
    const failed = rows.filter((row) => !row.passed);
    expect({ failed, happened: failed.length > 0 ? happened : [] }).toEqual({ failed: [], happened: [] });
  });

  it('looked at every addressee, when the services stopped and when they were back', () => {
    const { addressees } = mainJobOfProduction;
    for (const phase of ['stopped', 'started']) {
      for (const { service, to } of addressees) expect(rows.map((row) => row.check)).toContain(`${phase}: ${service} ${to}`);
    }
  });
});
