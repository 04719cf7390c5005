import { channelToHost } from '../protocol/channel.ts';
import { chartTask, type MakeSchema } from './chart-task.ts';
import { filesOfChart } from './files-of-chart.ts';
import type { Job } from '../protocol/job.ts';
import { serve } from './serve.ts';

const own = new URL('./', import.meta.url).href;
const channel = channelToHost<Job>();

/** Loaded while the realm is still open: the library uses a module of the runtime that looks for globals when it starts. */
const library: Promise<{ readonly schemaOfChart: MakeSchema }> = import(new URL('ts-helm.js', own).href);

serve(
  async (module) => chartTask(module, (await library).schemaOfChart),
  {
    send: channel.send,
    receive: (take) => {
      channel.receive((job) => {
        filesOfChart.allow(job.roots);
        void library.then(() => {
          take(job);
        });
      });
    },
  },
  own,
  () => filesOfChart.read,
);
