import { durationSeconds, ensure, eachOf, items, lt, regexMatch, replace, str, yaml, type Expr, type Node } from '@helm/ts-helm';

/** A pattern of names, each in one or several forms, and of ranges between two of them, the first not behind the last. */
function ordered(names: readonly string[]): string {
  return `^(${names.map((name, index) => `(${name})(:(${names.slice(index).join('|')}))?`).join('|')})$`;
}

const patterns = {
  weekdays: ordered(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']),
  months: ordered(
    'january february march april may june july august september october november december'
      .split(' ')
      .map((name, index) => `${name}|${String(index + 1)}`),
  ),
} as const;

const starts = { weekdays: 'a week starts on sunday', months: 'a year starts in january' } as const;

/**
 * The weekdays or months of a period. Alertmanager loads no range that ends before it starts.
 * https://prometheus.io/docs/alerting/latest/configuration/#time_interval-0
 * @param place the path of the period in the values
 */
export function orderedRanges(kind: keyof typeof patterns, ranges: Node<readonly string[]>, place: Node<string>): Expr<readonly string[]> {
  return [
    eachOf<never>(ranges, 'range', (range) =>
      ensure(
        regexMatch(range, patterns[kind]),
        str`${place}.${kind}: ${range} ends before it starts, for ${starts[kind]}; write it as two items of the list`,
      ),
    ),
    items(yaml(ranges)),
  ];
}

/**
 * That a time of day is before another, as Alertmanager demands of start and end.
 * @param place the path of the period in the values
 */
export function isBefore(start: Node<string>, end: Node<string>, place: Node<string>): Node<never> {
  return ensure(
    lt(secondsOf(start), secondsOf(end)),
    str`${place}.times: ${start} to ${end} is no time, for it ends before it starts; over midnight write two: ${start} to 24:00, and 00:00 to ${end}`,
  );
}

function secondsOf(time: Node<string>): Node<number> {
  return durationSeconds(str`${replace(time, ':', 'h')}m`);
}
