import { v } from '@helm/ts-helm';

/** Lines that are indented, empty or only close something, and those with which stack traces of the JVM and of Python go on. */
const traces = '^(\\s|Caused by: |Suppressed: |Traceback |During handling |[)}\\]]|$)';

/** Lines that belong to the one before. */
export const multiline = v
  .object({
    enabled: v.boolean().default(true).doc('Whether stack traces and the like become one entry.'),
    continuation: v
      .string({ minLength: 1, maxLength: 1000, pattern: '^[^`]*$', form: 'a regular expression without backticks' })
      .default(traces)
      .doc('RE2 expression; a line that it matches belongs to the entry before.'),
    maxLines: v.integer({ min: 2, max: 10_000 }).default(500).doc('Lines of an entry at most; then a new one begins.'),
  })
  .doc('Entries of several lines.');
