import { given, join, lines, notEmpty, str, when, type Node, type Optional, type Value } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { secretSetting, setting, textSetting } from './ini-line.ts';
import { paths } from './paths.ts';

/** A setting that is written where the user gave it. */
function optionalText(key: string, value: Optional<Value<string, string, 'optional'>>): Node<string> {
  return given(value, (text) => textSetting(key, text));
}

/** https://grafana.com/docs/grafana/latest/setup-grafana/configure-access/configure-authentication/generic-oauth/#configuration-options */
export const oauthSettings: Node<string> = given(values.grafana.oauth, (oauth) =>
  lines(
    when<string>(oauth.disableLoginForm, lines('[auth]', setting('disable_login_form', 'true'))),
    '[auth.generic_oauth]',
    setting('enabled', 'true'),
    textSetting('name', oauth.name),
    textSetting('client_id', oauth.clientId),
    secretSetting('client_secret', oauth.clientSecretKey),
    textSetting('scopes', oauth.scopes),
    textSetting('auth_url', oauth.authUrl),
    textSetting('token_url', oauth.tokenUrl),
    textSetting('api_url', oauth.apiUrl),
    optionalText('role_attribute_path', oauth.roleAttributePath),
    setting('role_attribute_strict', oauth.roleAttributeStrict),
    setting('allow_assign_grafana_admin', oauth.allowAssignGrafanaAdmin),
    optionalText('login_attribute_path', oauth.loginAttributePath),
    optionalText('email_attribute_path', oauth.emailAttributePath),
    optionalText('name_attribute_path', oauth.nameAttributePath),
    optionalText('groups_attribute_path', oauth.groupsAttributePath),
    when<string>(notEmpty(oauth.allowedGroups), textSetting('allowed_groups', join(oauth.allowedGroups, ','))),
    when<string>(notEmpty(oauth.allowedDomains), setting('allowed_domains', join(oauth.allowedDomains, ','))),
    setting('allow_sign_up', oauth.allowSignUp),
    setting('use_pkce', oauth.usePkce),
    setting('use_refresh_token', oauth.useRefreshToken),
    setting('auto_login', oauth.autoLogin),
    given(oauth.caKey, (key) => setting('tls_client_ca', str`${paths.secrets}/${key}`)),
  ),
);
