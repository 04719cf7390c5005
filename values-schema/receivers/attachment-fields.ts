import { v } from '@helm/ts-helm';
import { requiredLine } from './texts.ts';

/** The table below a message of Slack and of those that follow it. https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments/ */
export const attachmentFields = v
  .array(
    v
      .object({
        title: requiredLine('Heading of the field.'),
        value: v.string({ minLength: 1, multiline: true }).doc('What stands in the field.'),
        short: v.boolean().optional().doc('Whether it is narrow enough to stand beside another.'),
      })
      .doc('A field of the table.')
      .named('AttachmentField'),
    { minItems: 1 },
  )
  .optional()
  .doc('Table of titles and values below the text.');
