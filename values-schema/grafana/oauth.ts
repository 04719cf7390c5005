import { v } from '@helm/ts-helm';

const claim = (what: string) => v.string({ minLength: 1, maxLength: 1024 }).optional().doc(`JMESPath of ${what} in the provider’s answer.`);

/**
 * Login through an OAuth 2 or OpenID Connect provider.
 * https://grafana.com/docs/grafana/latest/setup-grafana/configure-access/configure-authentication/generic-oauth/
 */
export const oauth = v
  .object({
    name: v.string({ minLength: 1, maxLength: 64 }).default('Single sign-on').doc('Name on the login page.'),
    clientId: v.string({ minLength: 1, maxLength: 256 }).doc('Client ID.'),
    clientSecretKey: v.format('secretKey').default('oauth-client-secret').doc('Key of grafana.secretName that holds the client secret.'),
    scopes: v.string({ minLength: 1, maxLength: 512 }).default('openid profile email').doc('Scopes, separated by spaces.'),
    authUrl: v.url().doc('Authorization URL.'),
    tokenUrl: v.url().doc('Token URL.'),
    apiUrl: v.url().doc('Userinfo URL.'),
    roleAttributePath: claim('the role: Viewer, Editor, Admin or GrafanaAdmin'),
    roleAttributeStrict: v.boolean().default(false).doc('Whether users without a role are refused; else they get defaultRole.'),
    allowAssignGrafanaAdmin: v.boolean().default(false).doc('Whether the role GrafanaAdmin makes a server administrator.'),
    loginAttributePath: claim('the login name'),
    emailAttributePath: claim('the e-mail address'),
    nameAttributePath: claim('the full name'),
    groupsAttributePath: claim('the groups'),
    allowedGroups: v
      .array(v.string({ minLength: 1, maxLength: 256, pattern: '^[^,]+$', form: 'a group without commas' }), { unique: true })
      .default([])
      .doc('Groups whose members may log in; all users where empty. It needs groupsAttributePath.'),
    allowedDomains: v.array(v.host(), { unique: true }).default([]).doc('Domains of e-mail addresses that may log in; all where empty.'),
    allowSignUp: v.boolean().default(true).doc('Whether a user who logs in for the first time gets an account.'),
    usePkce: v.boolean().default(true).doc('Whether PKCE is used.'),
    useRefreshToken: v
      .boolean()
      .default(false)
      .doc('Whether expired tokens are refreshed; a provider that revokes access then ends the session.'),
    autoLogin: v.boolean().default(false).doc('Whether users are sent to the provider without a login page.'),
    disableLoginForm: v.boolean().default(false).doc('Whether logins by name and password are off, for the first administrator too.'),
    caKey: v.format('secretKey').optional().doc('Key of grafana.secretName that holds the CA certificate of the provider.'),
  })
  .optional()
  .doc('Login through an OAuth 2 or OpenID Connect provider, with its roles.');
