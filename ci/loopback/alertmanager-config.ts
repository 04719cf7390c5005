import { randomBytes } from 'node:crypto';
import { posix } from 'node:path';
import { isMap, items, text, type Json } from '../objects.ts';
import type { Account } from './mail.ts';
import { paths } from './stand-ins/server.ts';

/** Where the stand-ins are. */
interface Addresses {
  /** Of the stand-ins over HTTPS. */
  readonly https: string;
  /** host:port of the mail server. */
  readonly smarthost: string;
}

/** An Alertmanager configuration that sends to the stand-ins, and what its secret files must hold for that. */
interface Rewritten {
  readonly config: Json;
  /** Contents of secret files by absolute path, as the pod sees it. */
  readonly secrets: ReadonlyMap<string, string>;
  /** PagerDuty's keys with the name of the secret file that holds each. */
  readonly routingKeys: ReadonlyMap<string, string>;
  /** Tokens of Slack apps. */
  readonly slackTokens: ReadonlySet<string>;
}

/** The password of every mail account of a run. */
const password = randomBytes(16).toString('hex');

/** Who sends mail according to the configuration. */
export function accountOf(config: unknown): Account {
  const users = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isMap(value)) return;
    for (const [key, below] of Object.entries(value)) {
      if (key === 'auth_username' || key === 'smtp_auth_username') users.add(text(below));
      else walk(below);
    }
  };
  walk(config);
  const [user, ...others] = users;
  if (user === undefined || others.length > 0)
    throw new Error(`The mail stand-in needs exactly one user, not ${[...users].join(', ') || 'none'}.`);
  return { user, password };
}

interface Context extends Addresses {
  readonly secrets: Map<string, string>;
  readonly routingKeys: Map<string, string>;
  readonly slackTokens: Set<string>;
}

type Change = (value: string, context: Context) => string;

/** A secret file keeps its path; what it holds is made up here. */
const secret =
  (content: (name: string, context: Context) => string): Change =>
  (path, context) => {
    if (!context.secrets.has(path)) context.secrets.set(path, content(posix.basename(path), context));
    return path;
  };

const passwordFile = secret(() => password);
const slackToken = secret((_name, { slackTokens }) => {
  const token = `xoxb-${randomBytes(12).toString('hex')}`;
  slackTokens.add(token);
  return token;
});
const slackApp: Change = (_value, { https }) => `${https}${paths.slackApp}`;
const routingKey = secret((name, { routingKeys }) => {
  const key = randomBytes(16).toString('hex');
  routingKeys.set(key, name);
  return key;
});

/** What changes in each integration: addresses alone. Every other field stays as rendered. */
const integrations: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  email_configs: { smarthost: (_value, { smarthost }) => smarthost, auth_password_file: passwordFile },
  slack_configs: {
    api_url_file: secret((name, { https }) => `${https}${paths.slack}${name}`),
    api_url: slackApp,
    app_url: slackApp,
    app_token_file: slackToken,
  },
  pagerduty_configs: { routing_key_file: routingKey, url: (_value, { https }) => `${https}${paths.pagerDuty}` },
  webhook_configs: { url_file: secret((name, { https }) => `${https}${paths.webhook}${name}`) },
};

const globals: Readonly<Record<string, Change>> = {
  smtp_smarthost: (_value, { smarthost }) => smarthost,
  smtp_auth_password_file: passwordFile,
  slack_api_url_file: secret((name, { https }) => `${https}${paths.slack}${name}`),
  slack_app_token_file: slackToken,
};

function changed(config: Json, changes: Readonly<Record<string, Change>>, context: Context): Json {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => {
      const change = changes[key];
      return [key, change === undefined || typeof value !== 'string' ? value : change(value, context)];
    }),
  );
}

function rewriteReceiver(receiver: Json, context: Context): Json {
  return Object.fromEntries(
    Object.entries(receiver).map(([key, value]) => {
      if (key === 'name') return [key, value];
      const changes = integrations[key];
      if (changes === undefined) throw new Error(`There is no stand-in for ${key} of the receiver ${text(receiver['name'])}.`);
      return [
        key,
        items(value)
          .filter(isMap)
          .map((one) => changed(one, changes, context)),
      ];
    }),
  );
}

/** Points every notification of an Alertmanager configuration to the stand-ins. */
export function rewriteAlertmanager(config: Json, addresses: Addresses): Rewritten {
  const context = {
    ...addresses,
    secrets: new Map<string, string>(),
    routingKeys: new Map<string, string>(),
    slackTokens: new Set<string>(),
  };
  const { global = {}, receivers } = config;
  const services = { pagerduty_url: addresses.https + paths.pagerDuty, slack_app_url: addresses.https + paths.slackApp };
  const rewritten = {
    ...config,
    global: { ...changed(isMap(global) ? global : {}, globals, context), ...services },
    receivers: items(receivers)
      .filter(isMap)
      .map((one) => rewriteReceiver(one, context)),
  };
  const { secrets, routingKeys, slackTokens } = context;
  return { config: rewritten, secrets, routingKeys, slackTokens };
}
