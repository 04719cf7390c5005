import type { Failure, Result } from '../protocol/job.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { runtime } from './runtime.ts';
import type { Thread } from './thread.ts';

/** Whose thread it is, and what it may use. */
interface Bounds {
  /** What is run, in messages. */
  readonly name: string;
  readonly limits: Limits;
  /** Takes each line that is logged. */
  readonly log: (line: string) => void;
  /** A failure in the words of the person who wrote what is run. */
  readonly said: (failure: Failure) => string;
}

/** How often the memory is looked at, in milliseconds: what a module can take within that stays far below a machine's. */
const LOOK = 10;

/**
 * What a thread gives, which is ended then.
 * @throws Refusal where it refuses or fails, or goes beyond a limit
 */
export async function answerOf(thread: Thread, job: Promise<object>, bounds: Bounds): Promise<Result> {
  try {
    return await answered(thread, await job, bounds);
  } finally {
    thread.end();
  }
}

function answered(thread: Thread, job: object, { name, limits, log, said }: Bounds): Promise<Result> {
  let logged = 0;
  return new Promise((done, fail) => {
    const refuse = (sentence: string): void => {
      clearTimeout(timer);
      clearInterval(watch);
      fail(new Refusal(sentence));
    };
    const timer = setTimeout(() => {
      refuse(`${name} did not end within ${String(limits.milliseconds / 1000)} s and was stopped.`);
    }, limits.milliseconds);
    const watch = setInterval(() => {
      if (runtime.resident() > limits.megabytes * 1e6)
        refuse(`${name} used more than ${String(limits.megabytes)} MB of memory and was stopped.`);
    }, LOOK);
    thread.onFailure((message) => {
      refuse(`${name}: ${message}`);
    });
    thread.onAnswer((answer) => {
      if (answer.kind === 'log') {
        logged += answer.line.length;
        if (logged <= limits.log) log(answer.line);
      } else if (answer.kind === 'refusal') refuse(said(answer));
      else if (answer.text.length > limits.output)
        refuse(`${name} gave ${String(answer.text.length)} characters; at most ${String(limits.output)} are taken.`);
      else {
        clearTimeout(timer);
        clearInterval(watch);
        done(answer);
      }
    });
    thread.send(job);
  });
}
