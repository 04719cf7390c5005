/** What a case shows about an alert, and how docs/alerts.md calls it. */
export const kinds = {
  fires: 'fires',
  quiet: 'stays quiet',
  under: 'just under the threshold',
  exactly: 'exactly at it',
  over: 'just over it',
  few: 'too few events for a ratio',
  enough: 'just enough of them',
  interrupted: 'a condition that is gone in between',
  missing: 'missing series',
  gone: 'what disappears',
  reset: 'counter resets',
  several: 'several at once',
} as const;

/** A kind of case. */
export type Kind = keyof typeof kinds;
