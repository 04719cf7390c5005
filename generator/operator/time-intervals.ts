import { each, eachOf, ensure, eq, fields, given, not, notEmpty, present, regexMatch, str, when, type Expr } from '@helm/ts-helm';
import { isBefore, orderedRanges } from '../components/alertmanager/ordered-ranges.ts';
import { values } from '../values.ts';

const instead = 'keep the chart’s own Alertmanager with operator.ownAlertmanager';

/**
 * The time intervals that routes name. AlertmanagerConfig v1alpha1 knows no time zones, and days of the month as pairs of
 * numbers, which are not written. https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.MuteTimeInterval
 */
export const timeIntervals = each(values.routing.timeIntervals, 'interval', (interval, name) => ({
  name,
  timeIntervals: when<readonly object[]>(
    notEmpty(interval.periods),
    [
      each(interval.periods, 'period', (period, periodName): Expr<object> => {
        const place = str`routing.timeIntervals.${name}.periods.${periodName}`;
        return {
          ...fields(
            ensure(eq(period.location, 'UTC'), str`${place}.location: an AlertmanagerConfig knows no time zones; write UTC, or ${instead}`),
          ),
          ...fields(
            ensure(not(present(period.daysOfMonth)), str`${place}.daysOfMonth is not written into an AlertmanagerConfig; ${instead}`),
          ),
          times: given(period.times, (times): Expr<readonly object[]> => [
            each(times, 'time', (time) => ({ startTime: time.start, endTime: time.end, ...fields(isBefore(time.start, time.end, place)) })),
          ]),
          weekdays: given(period.weekdays, (weekdays) => orderedRanges('weekdays', weekdays, place)),
          months: given(period.months, (months) => orderedRanges('months', months, place)),
          years: given(period.years, (years): Expr<readonly string[]> => [
            eachOf<never>(years, 'year', (year) =>
              ensure(
                regexMatch(year, '^2[0-9]{3}(:2[0-9]{3})?$'),
                str`${place}.years: an AlertmanagerConfig knows no year ${year}; ${instead}`,
              ),
            ),
            eachOf<string>(years, 'written', (year) => year),
          ]),
        };
      }),
    ],
    [],
  ),
}));
