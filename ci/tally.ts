import { appendFileSync } from 'node:fs';

/** The first line of a complaint: what the list at the end of .ci/run has room for. */
export function firstLine(complaint: string): string {
  return complaint.trim().split('\n', 1)[0] ?? '';
}

/**
 * Counts what passed and what failed. Where CI_RESULTS names a file, the totals and the failures are added to it as a line
 * of JSON, from which .ci/run makes its sum.
 */
export class Tally {
  readonly name: string;
  passed = 0;
  failed = 0;
  readonly #failures: string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** Counts one check: passed where there is no complaint. Failures are printed at once, each complaint below its name. */
  add(check: string, complaint = ''): void {
    if (complaint === '') {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    this.#failures.push(`${check}: ${firstLine(complaint)}`);
    console.error(`FAILED ${check}\n${complaint.trimEnd().replaceAll(/^/gmu, '       ')}`);
  }

  /** Runs a check that complains by throwing. */
  async attempt(check: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.add(check);
    } catch (error) {
      this.add(check, error instanceof Error ? error.message : String(error));
    }
  }

  /** Prints the totals and makes the process fail where anything failed, or where nothing was checked at all. */
  end(): void {
    if (this.passed + this.failed === 0) this.add(this.name, 'nothing was checked');
    const results = process.env['CI_RESULTS'];
    const totals = { name: this.name, passed: this.passed, failed: this.failed, failures: this.#failures };
    if (results !== undefined && results !== '') appendFileSync(results, `${JSON.stringify(totals)}\n`);
    console.log(`${this.name}: ${String(this.passed)} passed, ${String(this.failed)} failed`);
    if (this.failed > 0) process.exitCode = 1;
  }
}
