import { v } from '@helm/ts-helm';

/** The share above (or, where the doc says so, below) which an alert fires. */
export const percent = (value: number, doc: string) => v.percentage().default(value).doc(doc);

/** The window that a rate or an increase is taken over: at least four scrapes, or single failed scrapes leave gaps. */
export const window = (value: string, doc = 'The window that the rate is taken over.') => v.duration().default(value).doc(doc);

/** Fewer events in the window than this are no basis for a ratio. */
export const minimumCount = (value: number, what: string) =>
  v.integer({ min: 0, max: 1_000_000_000 }).default(value).doc(`Fewer ${what} in the window than this are no basis for a ratio.`);
