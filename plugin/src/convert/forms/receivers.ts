import type { Data } from '../../values/merged.ts';
import { joined, leaving, nothing, setting, type Converted, type Form } from '../converted.ts';
import { fieldsOf, itemsOf, nameOf, type Fields } from './fields.ts';

const elsewhere = 'is a file that does not come from a Secret';

/** Where the operator mounts the Secrets of `alertmanagerSpec.secrets`. */
const file = /^\/etc\/alertmanager\/secrets\/(?<secret>[^/]+)\/(?<key>[^/]+)$/u;

function mounted(value: Data): { readonly secret: string; readonly key: string } | undefined {
  const { secret: name, key } = (typeof value === 'string' ? file.exec(value) : undefined)?.groups ?? {};
  return name === undefined || key === undefined ? undefined : { secret: name, key };
}

/** A file that the operator mounts from a Secret becomes the Secret's name and its key. */
function secretFile(key: string) {
  return (value: Data, to: readonly string[]): Converted => {
    const found = mounted(value);
    return found === undefined
      ? leaving(elsewhere)
      : joined([setting([...to, 'secretName'], found.secret), setting([...to, key], found.key)]);
  };
}

/** A credential that is written out: the values name a key for it, and the user puts it there. */
function secret(field: string) {
  return (_: Data, to: readonly string[]): Converted => {
    const [receiver = ''] = to.slice(1);
    const key = `${receiver}-${field.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`).replace(/-key$/u, '')}`;
    return joined([setting([...to, field], key), leaving(intoSecret(key))]);
  };
}

function intoSecret(key: string): string {
  return `is a credential, for which values have no place: put it into the Secret of alertmanager.secretName under ${key}`;
}

/** A global credential has its key already. */
function globalSecret(key: string) {
  return (): Converted => leaving(intoSecret(key));
}
const all = { send_resolved: 'sendResolved' } as const;

/** The integrations that are converted, by their key: the name here, and their fields. */
const integrations: Readonly<Record<string, readonly [name: string, fields: Fields]>> = {
  email_configs: [
    'email',
    {
      ...all,
      to: 'to',
      from: 'from',
      hello: 'hello',
      smarthost: 'smarthost',
      auth_username: 'authUsername',
      auth_identity: 'authIdentity',
      headers: 'headers',
      html: 'html',
      text: 'text',
      require_tls: 'requireTls',
      auth_password: secret('authPasswordKey'),
      auth_secret: secret('authSecretKey'),
      auth_password_file: secretFile('authPasswordKey'),
    },
  ],
  slack_configs: [
    'slack',
    {
      ...all,
      channel: 'channel',
      username: 'username',
      color: 'color',
      title: 'title',
      title_link: 'titleLink',
      pretext: 'pretext',
      text: 'text',
      short_fields: 'shortFields',
      footer: 'footer',
      fallback: 'fallback',
      callback_id: 'callbackId',
      icon_emoji: 'iconEmoji',
      icon_url: 'iconUrl',
      image_url: 'imageUrl',
      thumb_url: 'thumbUrl',
      link_names: 'linkNames',
      mrkdwn_in: 'mrkdwnIn',
      fields: 'fields',
      timeout: 'timeout',
      api_url: secret('apiUrlKey'),
      app_token: secret('appTokenKey'),
      api_url_file: secretFile('apiUrlKey'),
      app_token_file: secretFile('appTokenKey'),
    },
  ],
  pagerduty_configs: [
    'pagerduty',
    {
      ...all,
      url: 'url',
      client: 'client',
      client_url: 'clientUrl',
      description: 'description',
      details: 'details',
      severity: 'severity',
      class: 'class',
      component: 'component',
      group: 'group',
      source: 'source',
      images: 'images',
      links: 'links',
      routing_key: secret('routingKeyKey'),
      service_key: secret('serviceKeyKey'),
      routing_key_file: secretFile('routingKeyKey'),
      service_key_file: secretFile('serviceKeyKey'),
    },
  ],
  webhook_configs: ['webhook', { ...all, max_alerts: 'maxAlerts', timeout: 'timeout', url: 'url', url_file: secretFile('urlKey') }],
};

/** Receivers. https://prometheus.io/docs/alerting/latest/configuration/#receiver */
export const receivers: Form = (value, to) =>
  itemsOf(value, (receiver, index) => {
    const here = [...to, nameOf(receiver, 'name', 'receiver', index)];
    const kinds = Object.entries(integrations).map(([key, [name, fields]]): [string, Fields[string]] => [
      key,
      configs([...here, name], name, fields),
    ]);
    const own = fieldsOf(
      receiver,
      here,
      { name: () => nothing, ...Object.fromEntries(kinds) },
      'is an integration to write by hand, see docs/values.md under receivers',
    );
    return joined([setting(here, {}), own]);
  });

function configs(here: readonly string[], kind: string, fields: Fields): Form {
  return (value) =>
    itemsOf(value, (config, index) => {
      const to = [...here, index === 0 ? 'default' : `${kind}-${String(index + 1)}`];
      return joined([setting(to, {}), fieldsOf(config, to, fields)]);
    });
}

/** Alertmanager's global section: what all receivers share. */
export const globalSettings: Form = (value, to) =>
  fieldsOf(value, to, {
    resolve_timeout: 'resolveTimeout',
    smtp_from: 'smtp.from',
    smtp_smarthost: 'smtp.smarthost',
    smtp_hello: 'smtp.hello',
    smtp_auth_username: 'smtp.username',
    smtp_require_tls: 'smtp.requireTls',
    smtp_auth_password: globalSecret('SMTP_PASSWORD'),
    smtp_auth_password_file: (path, there) => globalFile(path, [...there, 'smtp', 'passwordKey']),
    pagerduty_url: 'pagerduty.url',
    slack_api_url: () =>
      leaving('is a credential of one channel: give each receiver a key of its own, receivers.NAME.slack.NAME.apiUrlKey'),
    slack_app_token: globalSecret('SLACK_APP_TOKEN'),
    slack_app_token_file: (path, there) => globalFile(path, [...there, 'slack', 'appTokenKey']),
  });

/** All global credentials stand in the one Secret of alertmanager.secretName. */
function globalFile(value: Data, to: readonly string[]): Converted {
  const found = mounted(value);
  return found === undefined ? leaving(elsewhere) : joined([setting(['alertmanager', 'secretName'], found.secret), setting(to, found.key)]);
}
