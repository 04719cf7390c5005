import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from './expectations.ts';
import { mainJob } from './main-job.ts';
import { mainJobOfProduction } from './production.ts';

describe('the main job', () => {
  let rows: readonly Row[] = [];

  beforeAll(async () => {
    rows = await mainJob(mainJobOfProduction, () => undefined);
  }, 180_000);

  it('tells everyone exactly once, and nobody else', () => {
    expect(rows.filter((row) => !row.passed)).toEqual([]);
  });

  it('looked at every addressee, when the services stopped and when they were back', () => {
    const { addressees } = mainJobOfProduction;
    for (const phase of ['stopped', 'started']) {
      for (const { service, to } of addressees) expect(rows.map((row) => row.check)).toContain(`${phase}: ${service} ${to}`);
    }
  });
});
