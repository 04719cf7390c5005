import { v } from '@helm/ts-helm';
import { line, requiredLine } from './texts.ts';

const confirm = v
  .object({
    text: requiredLine('Question of the dialog.'),
    title: line('Title of the dialog.'),
    okText: line("Label of the OK button; Slack's default is Okay."),
    dismissText: line("Label of the cancel button; Slack's default is Cancel."),
  })
  .optional()
  .doc('Confirmation dialog before the action.');

/** Buttons below a message of Slack. https://docs.slack.dev/legacy/legacy-messaging/legacy-interactive-message-field-guide/#action_fields */
export const slackActions = v
  .array(
    v
      .object(
        {
          type: requiredLine('Type, such as button; a template.'),
          text: requiredLine('Label of the button; a template.'),
          url: line('Link of the button; a template.'),
          name: line('Name of the action, for the app that handles it; a template.'),
          value: line('Value passed to the app; a template.'),
          style: line('primary or danger; a template.'),
          confirm,
        },
        { oneOf: [{ fields: ['url', 'name'], only: true }] },
      )
      .doc('A button.'),
    { minItems: 1 },
  )
  .optional()
  .doc('Buttons below the message.');
