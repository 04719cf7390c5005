import { root } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import { complaintOf, run } from '../run.ts';

/** The commit that is packaged. */
export interface Commit {
  /** Forty hexadecimal digits; empty outside a clone. */
  readonly id: string;
  /** When it was made; the only time that stands in what is released. */
  readonly time: Date;
}

/**
 * The commit that is checked out. SOURCE_DATE_EPOCH, in seconds, takes the place of its time. https://reproducible-builds.org/specs/source-date-epoch/
 * @throws Refusal where there is neither a clone nor that variable
 */
export async function commit(environment: NodeJS.ProcessEnv = process.env): Promise<Commit> {
  const shown = await run('git', ['show', '--no-patch', '--format=%H %ct', 'HEAD'], { cwd: root });
  const [id = '', seconds = ''] = shown.status === 0 ? shown.stdout.trim().split(' ') : [];
  const epoch = environment['SOURCE_DATE_EPOCH'] ?? seconds;
  if (/^\d+$/u.test(epoch)) return { id, time: new Date(Number(epoch) * 1000) };
  const why = epoch === '' ? complaintOf(shown) : `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}`;
  throw new Refusal(`Cannot tell when the chart was made: ${why}. Package in a clone, or set SOURCE_DATE_EPOCH to seconds since 1970.`);
}
