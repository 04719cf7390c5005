import { channelToHost } from '../protocol/channel.ts';
import { Refusal } from '../sandbox/refusal.ts';
import { done } from './done.ts';
import type { Work } from '../protocol/work.ts';

const channel = channelToHost<Work>();

channel.receive((work) => {
  done(work).then(
    (text) => {
      channel.send({ kind: 'result', text, files: [] });
    },
    (error: unknown) => {
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
      channel.send({ kind: 'refusal', message, stack: error instanceof Refusal ? '' : stack });
    },
  );
});
