import { isMap, type Data } from '../../values/merged.ts';
import { joined, leaving, nothing, setting, type Converted, type Form } from '../converted.ts';
import { fieldsOf, itemsOf, nameOf } from './fields.ts';
import { matchersOf } from './matchers.ts';
import { periods } from './periods.ts';

const timing = {
  group_by: 'groupBy',
  group_wait: 'groupWait',
  group_interval: 'groupInterval',
  repeat_interval: 'repeatInterval',
} as const;

const unreadable = 'has matchers that a map by label cannot hold: write the route by hand';

/** The matchers of a field; the others of the same map are set by fields of their own. */
function matchers(at: string, op?: string) {
  return (value: Data, to: readonly string[]): Converted => {
    const read = matchersOf(value, op);
    return read === undefined ? leaving(unreadable) : joined(Object.entries(read).map(([label, one]) => setting([...to, at, label], one)));
  };
}

/** The root route. https://prometheus.io/docs/alerting/latest/configuration/#route */
export const rootRoute: Form = (value, to) => fieldsOf(value, to, { ...timing, receiver: 'defaultReceiver', routes: routes([]) });

/** Routes keep their order: a map has none of its own, so each gets its place. */
function routes(under: readonly string[]) {
  return (value: Data, to: readonly string[]): Converted => {
    const names = new Set<string>();
    return itemsOf(value, (route, index) => {
      const name = unique(names, nameOf(route, 'receiver', 'route', index));
      const here = [...to, ...under, 'routes', name];
      const own = fieldsOf(route, here, {
        ...timing,
        receiver: 'receiver',
        continue: 'continue',
        matchers: matchers('matchers'),
        match: matchers('matchers'),
        match_re: matchers('matchers', '=~'),
        mute_time_intervals: 'muteTimeIntervals',
        active_time_intervals: 'activeTimeIntervals',
        routes: routes([]),
      });
      const isWhole = !own.left.some(({ reason }) => reason === unreadable);
      return isWhole ? joined([setting([...here, 'order'], (index + 1) * 10), own]) : leaving(unreadable);
    });
  };
}

function unique(names: Set<string>, wanted: string): string {
  const free =
    [wanted, ...Array.from({ length: names.size }, (_, index) => `${wanted}-${String(index + 2)}`)].find((one) => !names.has(one)) ??
    wanted;
  names.add(free);
  return free;
}

/** Inhibitions. https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule */
export const inhibitRules: Form = (value, to) =>
  itemsOf(value, (rule, index) => {
    const here = [...to, isMap(rule) ? nameOf(rule, 'name', 'inhibition', index) : `inhibition-${String(index + 1)}`];
    const own = fieldsOf(rule, here, {
      name: () => nothing,
      source_matchers: matchers('source'),
      source_match: matchers('source'),
      source_match_re: matchers('source', '=~'),
      target_matchers: matchers('target'),
      target_match: matchers('target'),
      target_match_re: matchers('target', '=~'),
      equal: 'equal',
    });
    if (!isMap(rule) || !Array.isArray(rule['equal']))
      return leaving('compares no labels, as an inhibition here must: write it by hand with equal');
    return own.left.length === 0 ? own : leaving('has a matcher or a field that the chart’s inhibitions do not have: write it by hand');
  });

/** Named time intervals. */
export const timeIntervals: Form = (value, to) =>
  itemsOf(value, (one, index) =>
    fieldsOf(one, [...to, nameOf(one, 'name', 'interval', index)], { name: () => nothing, time_intervals: periods }),
  );
