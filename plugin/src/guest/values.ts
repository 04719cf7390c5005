import { channelToHost } from '../protocol/channel.ts';
import { checkedValues } from './checked-values.ts';
import { filesOfRuntime } from './files.ts';
import type { Job } from '../protocol/job.ts';
import { serve } from './serve.ts';
import { valuesTask } from './values-task.ts';

const files = filesOfRuntime();

serve(
  async (module, job) => checkedValues(await valuesTask(module, job), job, files),
  channelToHost<Job>(),
  new URL('./', import.meta.url).href,
);
