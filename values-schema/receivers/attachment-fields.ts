import { v } from '@helm/ts-helm';
import { requiredLine } from './texts.ts';

/** The table below a message of Slack and of those that follow it. https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments/ */
export const attachmentFields = v
  .array(
    v
      .object({
        title: requiredLine('Title of the field.'),
        value: v.string({ minLength: 1, multiline: true }).doc('Value of the field.'),
        short: v.boolean().optional().doc('Whether it may share a line with others.'),
      })
      .doc('A field.')
      .named('AttachmentField'),
    { minItems: 1 },
  )
  .optional()
  .doc('Fields (title and value) below the text.');
