import { channelToHost } from '../guest/channel.ts';
import { done } from './done.ts';
import type { Work } from './work.ts';

const channel = channelToHost<Work>();

channel.receive((work) => {
  done(work).then(
    (text) => {
      channel.send({ kind: 'result', text, files: [] });
    },
    (error: unknown) => {
      channel.send({ kind: 'refusal', message: error instanceof Error ? error.message : String(error), stack: '' });
    },
  );
});
