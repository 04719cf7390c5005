import { v } from '@helm/ts-helm';

const clock = (doc: string) =>
  v.string({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$', form: 'a time of day such as 08:30', minLength: 5 }).doc(doc);
const ranges = (pattern: string, form: string, doc: string) =>
  v
    .array(v.string({ pattern, form, minLength: 1 }), { minItems: 1 })
    .optional()
    .doc(doc);

const weekday = '(sunday|monday|tuesday|wednesday|thursday|friday|saturday)';
const month = '([1-9]|1[0-2]|january|february|march|april|may|june|july|august|september|october|november|december)';
const day = '(-?([1-9]|[12][0-9]|3[01]))';

/** When routes are silent or speak. https://prometheus.io/docs/alerting/latest/configuration/#time_interval-0 */
export const timeInterval = v
  .object({
    periods: v
      .map(
        v.object({
          times: v
            .array(v.object({ start: clock('Start, included.'), end: clock('End, not included; 24:00 for midnight.') }), { minItems: 1 })
            .optional()
            .doc('Times of day.'),
          weekdays: ranges(`^${weekday}(:${weekday})?$`, 'a weekday or a range such as monday:friday', 'Days of the week.'),
          daysOfMonth: ranges(
            `^${day}(:${day})?$`,
            'a day of the month or a range such as 1:5 or -3:-1',
            'Days of the month; negative ones count from its end.',
          ),
          months: ranges(`^${month}(:${month})?$`, 'a month or a range such as january:march', 'Months.'),
          years: ranges('^[0-9]{4}(:[0-9]{4})?$', 'a year or a range such as 2026:2027', 'Years.'),
          location: v
            .string({
              pattern: '^[A-Za-z]+([_+-]?[A-Za-z0-9]+)*(/[A-Za-z]+([_+-]?[A-Za-z0-9]+)*){0,2}$',
              form: 'a time zone such as Europe/Berlin',
              minLength: 2,
              maxLength: 64,
            })
            .default('UTC')
            .doc('Time zone.'),
        }),
        { keyForm: 'name of the period' },
      )
      .doc('Periods; the interval holds in any of them.'),
  })
  .named('TimeInterval')
  .doc('A time interval.');
