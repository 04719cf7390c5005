import { v } from '@helm/ts-helm';

/** What labels of an alert must be, by label name. https://prometheus.io/docs/alerting/latest/configuration/#matcher */
export const matchers = (doc: string) =>
  v
    .map(
      v
        .object({
          op: v.choice('=', '!=', '=~', '!~').default('=').doc('Operator; =~ and !~ take a regular expression (RE2).'),
          value: v.string({ maxLength: 4096 }).doc('Value to match.'),
        })
        .named('Matcher')
        .doc('A matcher.'),
      { keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', keyForm: 'label name' },
    )
    .default({})
    .doc(doc);
