import { v } from '@helm/ts-helm';
import { line, requiredLine } from './texts.ts';

const confirm = v
  .object({
    text: requiredLine('Question that is asked.'),
    title: line('Heading of the question.'),
    okText: line("Label of the button that agrees; Slack's default is Okay."),
    dismissText: line("Label of the button that cancels; Slack's default is Cancel."),
  })
  .optional()
  .doc('Question that is asked before the action is taken.');

/** Buttons below a message of Slack. https://docs.slack.dev/legacy/legacy-messaging/legacy-interactive-message-field-guide/#action_fields */
export const slackActions = v
  .array(
    v
      .object(
        {
          type: requiredLine('What it is, as in button; a template.'),
          text: requiredLine('Label of the button; a template.'),
          url: line('Address that a button leads to; a template.'),
          name: line('Name of the action, for an app that answers it; a template.'),
          value: line('Value that the app is given; a template.'),
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
