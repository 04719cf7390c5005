import { v } from '@helm/ts-helm';
import { httpIntegrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { sigv4 } from './sigv4.ts';
import { line, template } from './texts.ts';

/** A message through Amazon SNS. https://prometheus.io/docs/alerting/latest/configuration/#sns_config */
export const sns = v
  .object(
    {
      ...httpIntegrationFields,
      apiUrl: publicUrl().optional().doc('Address of the API; that of the region where none is given.'),
      sigv4,
      topicArn: line('Topic ARN; a template.'),
      phoneNumber: line('Phone number in E.164; a template.'),
      targetArn: line('ARN of a mobile platform endpoint; a template.'),
      subject: template('Subject of the message, for mail.'),
      message: template('Text of the message.'),
      attributes: v.map(v.string(), { keyForm: 'attribute name' }).default({}).doc('Attributes of the message by name; templates.'),
      useAwsHttpClient: v
        .boolean()
        .default(false)
        .doc("Use AWS's own HTTP client, for a ca_bundle of its configuration; of httpConfig only TLS and proxy then count."),
    },
    { oneOf: [{ fields: ['topicArn', 'phoneNumber', 'targetArn'], only: true }] },
  )
  .named('Sns')
  .doc('A message through Amazon SNS.');
