import { channelToHost } from './channel.ts';
import { serve } from './serve.ts';
import { valuesTask } from './values-task.ts';

serve(valuesTask, channelToHost(), new URL('./', import.meta.url).href);
