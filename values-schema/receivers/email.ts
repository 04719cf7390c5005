import { v } from '@helm/ts-helm';
import { headerName } from './header-name.ts';
import { integrationFields } from './integration-fields.ts';
import { secretKey } from './secret-key.ts';
import { line, requiredLine, template } from './texts.ts';
import { tlsConfig } from './tls-config.ts';

const headers = v
  .map(v.string(), { ...headerName, reserved: ['References', 'In-Reply-To'] })
  .default({})
  .doc('Headers of the e-mail, such as Subject or X-Priority; the values are templates.');

const threading = v
  .object({
    enabled: v.boolean().default(false).doc('Enables threading.'),
    threadByDate: v.choice('daily', 'none').default('daily').doc('Whether each day starts a new thread.'),
  })
  .optional()
  .doc('Threads of e-mails, one for each group of alerts.');

/** A mail. https://prometheus.io/docs/alerting/latest/configuration/#email_config */
export const email = v
  .object({
    ...integrationFields,
    to: requiredLine('Recipients, separated by commas; a template.'),
    from: line('Sender; that of the global SMTP settings where none is given.'),
    hello: line('Name given in EHLO; that of the global SMTP settings where none is given.'),
    smarthost: v.format('hostPort').optional().doc('SMTP server; that of the global SMTP settings where none is given.'),
    authUsername: line('User for CRAM-MD5, LOGIN and PLAIN; that of the global SMTP settings where none is given.'),
    authPasswordKey: secretKey('the password for LOGIN and PLAIN').optional(),
    authSecretKey: secretKey('the secret for CRAM-MD5').optional(),
    authIdentity: line('Identity for PLAIN; that of the global SMTP settings where none is given.'),
    headers,
    html: template('HTML body.'),
    text: template('Plain-text body.'),
    requireTls: v.boolean().optional().doc('Require STARTTLS; as in the global SMTP settings where it is not given.'),
    tlsConfig: tlsConfig.optional(),
    forceImplicitTls: v
      .boolean()
      .optional()
      .doc('Use implicit TLS always (true) or never (false); where it is not given, only on port 465.'),
    threading,
  })
  .named('Email')
  .doc('An e-mail.');
