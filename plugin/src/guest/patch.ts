import { channelToHost } from './channel.ts';
import { patchTask } from './patch-task.ts';
import { serve } from './serve.ts';

serve(patchTask, channelToHost(), new URL('./', import.meta.url).href);
