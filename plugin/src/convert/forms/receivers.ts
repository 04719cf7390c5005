import { isMap, type Data, type DataMap } from '../../values/merged.ts';
import { joined, leaving, nothing, setting, type Converted, type Form } from '../converted.ts';
import { camelCase, fieldsOf, itemsOf, nameOf, type Field, type Fields } from './fields.ts';
import { httpFields, tlsFields, type Credentials } from './http-config.ts';
import { intoSecret } from './into-secret.ts';
import { mountedFile } from './mounted-file.ts';
import { sigv4 } from './sigv4.ts';

/** Where all receivers have their credentials. */
const ofReceivers = 'of alertmanager.secretName';

const elsewhere = 'is a file that does not come from a Secret';

/** The integrations by their key, and their credentials: each is a key of a Secret here. */
const integrations: Readonly<Record<string, readonly string[]>> = {
  email_configs: ['auth_password', 'auth_secret'],
  slack_configs: ['api_url', 'app_token'],
  pagerduty_configs: ['routing_key', 'service_key'],
  webhook_configs: ['url'],
  opsgenie_configs: ['api_key'],
  victorops_configs: ['api_key'],
  msteams_configs: ['webhook_url'],
  msteamsv2_configs: ['webhook_url'],
  discord_configs: ['webhook_url'],
  mattermost_configs: ['webhook_url'],
  telegram_configs: ['bot_token', 'chat_id'],
  pushover_configs: ['user_key', 'token'],
  rocketchat_configs: ['token', 'token_id'],
  incidentio_configs: ['url', 'alert_source_token'],
  wechat_configs: ['api_secret'],
  webex_configs: [],
  jira_configs: [],
  sns_configs: [],
};

/** Those that Alertmanager's global section may have for all receivers, and each integration has itself here. */
const needed: Readonly<Record<string, readonly string[]>> = {
  opsgenie_configs: ['api_key'],
  victorops_configs: ['api_key'],
  telegram_configs: ['bot_token'],
  rocketchat_configs: ['token', 'token_id'],
  wechat_configs: ['api_secret'],
};

/** What may stand in a file without being secret. */
const open = ['webhook_configs.url', 'incidentio_configs.url', 'telegram_configs.chat_id'];

/** Maps whose keys are the user's. */
const free = ['headers', 'details', 'customFields', 'attributes', 'payload'];

/** Structures in camel case, but for what the user names. */
function inCamelCase(value: Data, name = ''): Data {
  if (free.includes(name)) return value;
  if (Array.isArray(value)) return value.map((one: Data) => inCamelCase(one));
  return isMap(value)
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [camelCase(key), inCamelCase(one, camelCase(key))]))
    : value;
}

/**
 * The credentials of one integration.
 * @param here where the integration stands
 */
function credentialsOf(here: readonly string[]): Credentials {
  return {
    literal: (name) => (_, to) => joined([setting([...to, name], keyOf(here, name)), leaving(intoSecret(ofReceivers, keyOf(here, name)))]),
    file: (name) => (value, to) => {
      const found = mountedFile(value, 'alertmanager');
      return found === undefined
        ? leaving(elsewhere)
        : joined([setting([...here, 'secretName'], found.secret), setting([...to, name], found.key)]);
    },
  };
}

/** The key for a credential of a receiver, by the name of its value: `apiUrlKey` of `team` is `team-api-url`. */
function keyOf([, receiver = '']: readonly string[], name: string): string {
  return `${receiver}${name.replace(/Key$/u, '').replaceAll(/^.|[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

function fieldsOfIntegration(kind: string, secrets: readonly string[], config: DataMap, here: readonly string[]): Fields {
  const credentials = credentialsOf(here);
  const plain = Object.keys(config).map((name): [string, Field] => [
    name,
    (value, to) => setting([...to, camelCase(name)], inCamelCase(value, camelCase(name))),
  ]);
  const keys = secrets.flatMap((name): [string, Field][] => [
    ...(open.includes(`${kind}.${name}`) ? [] : [[name, credentials.literal(`${camelCase(name)}Key`)] satisfies [string, Field]]),
    [`${name}_file`, credentials.file(`${camelCase(name)}Key`)],
  ]);
  return {
    ...Object.fromEntries([...plain, ...keys]),
    http_config: (value, to) => fieldsOf(value, [...to, 'httpConfig'], httpFields(credentials)),
    tls_config: (value, to) => fieldsOf(value, [...to, 'tlsConfig'], tlsFields(credentials)),
    sigv4: sigv4('alertmanager.serviceAccount.annotations'),
  };
}

/** Receivers. https://prometheus.io/docs/alerting/latest/configuration/#receiver */
export const receivers: Form = (value, to) =>
  itemsOf(value, (receiver, index) => {
    const here = [...to, nameOf(receiver, 'name', 'receiver', index)];
    const kinds = Object.entries(integrations).map(([kind, secrets]): [string, Field] => [
      kind,
      (configs) => itemsOf(configs, (config, at) => integration({ kind, secrets, config, at, here })),
    ]);
    const own = fieldsOf(
      receiver,
      here,
      { name: () => nothing, ...Object.fromEntries(kinds) },
      'is an integration that the chart does not know',
    );
    return joined([setting(here, {}), own]);
  });

interface Integration {
  readonly kind: string;
  readonly secrets: readonly string[];
  readonly config: Data;
  readonly at: number;
  readonly here: readonly string[];
}

function integration({ kind, secrets, config, at, here }: Integration): Converted {
  const name = kind.replace(/_configs$/u, '');
  const to = [...here, name, at === 0 ? 'default' : `${name}-${String(at + 1)}`];
  if (!isMap(config)) return leaving('is no map');
  const missing = (needed[kind] ?? []).filter((secret) => !Object.hasOwn(config, secret) && !Object.hasOwn(config, `${secret}_file`));
  return joined([
    setting(to, {}),
    fieldsOf(config, to, fieldsOfIntegration(kind, secrets, config, to)),
    ...missing.map((secret) => {
      const field = `${camelCase(secret)}Key`;
      const key = keyOf(to, field);
      return joined([setting([...to, field], key), leaving(`needs a credential: put it into the Secret ${ofReceivers} under ${key}`)]);
    }),
  ]);
}

/** All global credentials stand in the one Secret of alertmanager.secretName. */
const shared: Credentials = {
  literal: (name) => () => leaving(`is a credential of all receivers: write it as ${name} of the httpConfig of each`),
  file: (name) => (value, to) => {
    const found = mountedFile(value, 'alertmanager');
    return found === undefined
      ? leaving(elsewhere)
      : joined([setting(['alertmanager', 'secretName'], found.secret), setting([...to, name], found.key)]);
  },
};

/** A global credential has its key already. */
function globalSecret(key: string): Field {
  return () => leaving(intoSecret(ofReceivers, key));
}

/** Alertmanager's global section: what all receivers share. */
export const globalSettings: Form = (value, to) =>
  fieldsOf(
    value,
    to,
    {
      resolve_timeout: 'resolveTimeout',
      smtp_from: 'smtp.from',
      smtp_smarthost: 'smtp.smarthost',
      smtp_hello: 'smtp.hello',
      smtp_auth_username: 'smtp.username',
      smtp_require_tls: 'smtp.requireTls',
      smtp_auth_password: globalSecret('SMTP_PASSWORD'),
      smtp_auth_password_file: (path, there) => shared.file('passwordKey')(path, [...there, 'smtp']),
      pagerduty_url: 'pagerduty.url',
      slack_api_url: () =>
        leaving('is a credential of one channel: give each receiver a key of its own, receivers.NAME.slack.NAME.apiUrlKey'),
      slack_app_url: 'slack.apiUrl',
      slack_app_token: globalSecret('SLACK_APP_TOKEN'),
      slack_app_token_file: (path, there) => shared.file('appTokenKey')(path, [...there, 'slack']),
      http_config: (one, there) => fieldsOf(one, [...there, 'httpConfig'], httpFields(shared)),
    },
    'is not shared here: write it in each receiver',
  );
