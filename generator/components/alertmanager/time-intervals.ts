import { each, fields, given, notEmpty, str, typed, when, yaml, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isBefore, orderedRanges } from './ordered-ranges.ts';

interface Period {
  readonly times?: readonly { readonly start_time: string; readonly end_time: string }[];
  readonly weekdays?: readonly string[];
  readonly days_of_month?: readonly string[];
  readonly months?: readonly string[];
  readonly years?: readonly string[];
  readonly location: string;
}

interface TimeInterval {
  readonly name: string;
  readonly time_intervals: readonly Period[];
}

/** The time intervals that routes name. https://prometheus.io/docs/alerting/latest/configuration/#time_interval-0 */
export const timeIntervals = typed<readonly TimeInterval[]>([
  each(values.routing.timeIntervals, 'interval', (interval, name) => ({
    name,
    time_intervals: when<readonly Period[]>(
      notEmpty(interval.periods),
      [
        each(interval.periods, 'period', (period, periodName): Expr<Period> => {
          const place = str`routing.timeIntervals.${name}.periods.${periodName}`;
          return {
            times: given(period.times, (times): Expr<NonNullable<Period['times']>> => [
              each(times, 'time', (time) => ({
                start_time: time.start,
                end_time: time.end,
                ...fields(isBefore(time.start, time.end, place)),
              })),
            ]),
            weekdays: given(period.weekdays, (weekdays) => orderedRanges('weekdays', weekdays, place)),
            days_of_month: given(period.daysOfMonth, (days) => yaml(days)),
            months: given(period.months, (months) => orderedRanges('months', months, place)),
            years: given(period.years, (years) => yaml(years)),
            location: period.location,
          };
        }),
      ],
      [],
    ),
  })),
]);
