import { v } from '@helm/ts-helm';

/** What labels of an alert must be, by label name. https://prometheus.io/docs/alerting/latest/configuration/#matcher */
export const matchers = (doc: string) =>
  v
    .map(
      v
        .object({
          op: v.choice('=', '!=', '=~', '!~').default('=').doc('How the label is compared; =~ and !~ take a regular expression (RE2).'),
          value: v.string({ maxLength: 4096 }).doc('What it is compared with.'),
        })
        .named('Matcher')
        .doc('A comparison.'),
      { keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', keyForm: 'label name' },
    )
    .default({})
    .doc(doc);
