import { httpConfig, httpTransport } from './http-config.ts';
import { integrations } from './integrations.ts';
import { receiver } from './receiver.ts';
import { slack, slackToken } from './slack.ts';
import { tlsConfig } from './tls-config.ts';

/** The partials that write receivers. */
export const receiverHelpers = [receiver, slack, slackToken, ...Object.values(integrations), httpConfig, httpTransport, tlsConfig].map(
  ({ helper }) => helper,
);
