import { v } from '@helm/ts-helm';

const limit = 'The limit that the alert compares with; the description of the alert says of what.';

/** The share above (or, where the doc says so, below) which an alert fires. */
export const percent = (value: number, doc: string) => v.percentage().default(value).doc(doc).inGeneral(limit);

/** The time above which an alert fires, at most a week. */
export const seconds = (value: number, doc: string) =>
  v.number({ min: 0.001, max: 604_800 }).unit('seconds').default(value).doc(doc).inGeneral(limit);

/** The count above which an alert fires; its doc says of what. */
export const count = (value: number, doc: string) => v.integer({ min: 0, max: 1_000_000_000 }).default(value).doc(doc).inGeneral(limit);

/** The window that a rate or an increase is taken over: at least four scrapes, or single failed scrapes leave gaps. */
export const window = (value: string, doc = 'Window of the rate.') =>
  v.duration().default(value).doc(doc).inGeneral('The window that the alert looks back over.');

/** Fewer events in the window than this are no basis for a ratio. */
export const minimumCount = (value: number, what: string) =>
  v
    .integer({ min: 0, max: 1_000_000_000 })
    .default(value)
    .doc(`Fewer ${what} in the window are no basis for a ratio.`)
    .inGeneral('Fewer events in the window than this are no basis for a ratio.');
