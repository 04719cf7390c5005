import { v } from '@helm/ts-helm';
import { headerName } from './header-name.ts';
import { integrationFields } from './integration-fields.ts';
import { secretKey } from './secret-key.ts';
import { line, requiredLine, template } from './texts.ts';
import { tlsConfig } from './tls-config.ts';

const headers = v
  .map(v.string(), { ...headerName, reserved: ['References', 'In-Reply-To'] })
  .default({})
  .doc('Headers of the mail, as in Subject or X-Priority; the values are templates.');

const threading = v
  .object({
    enabled: v.boolean().default(false).doc('Whether mails are threaded.'),
    threadByDate: v.choice('daily', 'none').default('daily').doc('Whether each day starts a thread of its own.'),
  })
  .optional()
  .doc('Threads of mails, one for each group of alerts.');

/** A mail. https://prometheus.io/docs/alerting/latest/configuration/#email_config */
export const email = v
  .object({
    ...integrationFields,
    to: requiredLine('Addresses that the mail goes to, with commas between them; a template.'),
    from: line('Address that the mail is from; that of the global SMTP settings where none is given.'),
    hello: line('Name that Alertmanager gives itself; that of the global SMTP settings where none is given.'),
    smarthost: v.format('hostPort').optional().doc('SMTP server; that of the global SMTP settings where none is given.'),
    authUsername: line('User for CRAM-MD5, LOGIN and PLAIN; that of the global SMTP settings where none is given.'),
    authPasswordKey: secretKey('the password for LOGIN and PLAIN').optional(),
    authSecretKey: secretKey('the secret for CRAM-MD5').optional(),
    authIdentity: line('Identity for PLAIN; that of the global SMTP settings where none is given.'),
    headers,
    html: template('Body of the mail as HTML.'),
    text: template('Body of the mail as plain text.'),
    requireTls: v.boolean().optional().doc('Refuse servers without STARTTLS; as in the global SMTP settings where it is not given.'),
    tlsConfig: tlsConfig.optional(),
    forceImplicitTls: v
      .boolean()
      .optional()
      .doc('Speak TLS from the start (true) or never do (false); where it is not given, only to port 465.'),
    threading,
  })
  .named('Email')
  .doc('A mail.');
