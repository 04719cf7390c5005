import type { Answer } from './job.ts';

/** How a thread and its host talk. */
export interface Channel<Job> {
  readonly send: (answer: Answer) => void;
  readonly receive: (take: (job: Job) => void) => void;
}

/** The way to the host: of a web worker in Deno, of a worker thread in Node. Taken before the realm is closed. */
export function channelToHost<Job>(): Channel<Job> {
  const post: unknown = Reflect.get(globalThis, 'postMessage');
  if (typeof post === 'function') {
    return {
      send: (answer: Answer) => {
        post(answer);
      },
      receive: (take) => {
        Reflect.set(globalThis, 'onmessage', ({ data }: { readonly data: Job }) => {
          Reflect.set(globalThis, 'onmessage', null);
          take(data);
        });
      },
    };
  }
  const port = process.getBuiltinModule('node:worker_threads').parentPort;
  if (port === null) throw new Error('The sandbox runs in a thread of its own, never as a program.');
  return {
    send: (answer) => {
      port.postMessage(answer);
    },
    receive: (take) => {
      port.once('message', take);
    },
  };
}
