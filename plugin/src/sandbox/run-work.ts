import type { Results, Work } from '../protocol/work.ts';
import type { Failure } from '../protocol/job.ts';
import { answerOf } from './answer-of.ts';
import { fileURLToPath } from '../protocol/file-urls.ts';
import { chartLimits } from './limits.ts';
import { own } from './own.ts';
import { startThread } from './thread.ts';

/**
 * Does a piece of work in a thread of its own, which may read nothing but the plugin.
 * @param gather what the work is about: read while the thread starts, which takes as long
 * @param name whose data it is, in messages: a chart's module, or one of values
 * @throws Refusal where the work fails or goes beyond a limit
 */
export async function runWork<Kind extends Work['kind']>(
  kind: Kind,
  gather: () => Promise<Omit<Extract<Work, { readonly kind: Kind }>, 'kind'>>,
  name: string,
): Promise<Results[Kind]> {
  const thread = await startThread(new URL('bounded.js', own).href, [fileURLToPath(own)]);
  const { text } = await answerOf(
    thread,
    gather().then((work) => ({ kind, ...work })),
    {
      name,
      limits: chartLimits(),
      log: () => undefined,
      said: (failure) => messageOf(failure, name),
    },
  );
  const result: Results[Kind] = JSON.parse(text);
  return result;
}

/** What was refused is told as it is; of what failed otherwise, the stack is known, and it is told whose data it was. */
function messageOf({ message, stack }: Failure, name: string): string {
  return stack === '' ? message : `${name}: ${message}`;
}
