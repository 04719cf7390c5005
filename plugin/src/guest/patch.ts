import { channelToHost } from '../protocol/channel.ts';
import type { Job } from '../protocol/job.ts';
import { patchTask } from './patch-task.ts';
import { serve } from './serve.ts';

serve(patchTask, channelToHost<Job>(), new URL('./', import.meta.url).href);
