import type { Answer } from '../protocol/job.ts';
import { isDeno } from '../protocol/is-deno.ts';

/** A thread that holds a sandbox. */
export interface Thread {
  /** Hands over plain data. */
  readonly send: (job: object) => void;
  readonly onAnswer: (take: (answer: Answer) => void) => void;
  /** Called where the thread itself fails, before or while the module runs. */
  readonly onFailure: (take: (message: string) => void) => void;
  readonly end: () => void;
}

/** What is needed of a web worker, which Deno has. */
interface WebWorker {
  postMessage: (job: object, options: { readonly transfer: [] }) => void;
  addEventListener: ((kind: 'message', take: (event: { readonly data: Answer }) => void) => void) &
    ((kind: 'error', take: (event: { readonly message: string; readonly preventDefault: () => void }) => void) => void);
  terminate: () => void;
}

type MakeWorker = new (url: string, options: object) => WebWorker;

/** Starts the guest's module in a thread that may read the folders, and nothing else. */
export async function startThread(guest: string, readable: readonly string[]): Promise<Thread> {
  return isDeno ? inDeno(guest, readable) : await inNode(guest);
}

/** https://docs.deno.com/runtime/fundamentals/security/ */
const nothing = { net: false, env: false, run: false, write: false, ffi: false, sys: false, import: false };

function isMaker(value: unknown): value is MakeWorker {
  return typeof value === 'function';
}

function inDeno(guest: string, readable: readonly string[]): Thread {
  const make: unknown = Reflect.get(globalThis, 'Worker');
  if (!isMaker(make)) throw new Error('This runtime has no web workers.');
  const worker = new make(guest, { type: 'module', deno: { permissions: { ...nothing, read: readable } } });
  return {
    send: (job) => {
      worker.postMessage(job, { transfer: [] });
    },
    onAnswer: (take) => {
      worker.addEventListener('message', ({ data }) => {
        take(data);
      });
    },
    onFailure: (take) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        take(event.message);
      });
    },
    end: () => {
      worker.terminate();
    },
  };
}

/** Node has no permissions for a thread of its own: whoever starts one has asked the person first. */
async function inNode(guest: string): Promise<Thread> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(new URL(guest), { env: {}, stdin: false });
  return {
    send: (job) => {
      worker.postMessage(job, []);
    },
    onAnswer: (take) => {
      worker.on('message', take);
    },
    onFailure: (take) => {
      worker.on('error', (error: unknown) => {
        take(error instanceof Error ? error.message : String(error));
      });
    },
    end: () => {
      void worker.terminate();
    },
  };
}
