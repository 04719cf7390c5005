import { receiver } from './receiver.ts';
import { settings } from './settings.ts';
import { slack, slackToken } from './slack.ts';

/** The partials that write receivers. */
export const receiverHelpers = [receiver, slack, slackToken, settings].map(({ helper }) => helper);
