import {
  define,
  each,
  eachOf,
  ensure,
  fields,
  given,
  hasEntry,
  items,
  notEmpty,
  str,
  typed,
  v,
  when,
  yaml,
  type Expr,
  type Node,
} from '@helm/ts-helm';
import { childRoute } from '../../../values-schema/routing/route.ts';
import { values } from '../../values.ts';
import { matchersOf } from './matchers.ts';

/** A route as Alertmanager reads it. https://prometheus.io/docs/alerting/latest/configuration/#route */
export interface Route {
  readonly receiver?: string;
  readonly matchers?: readonly string[];
  readonly continue?: boolean;
  readonly group_by?: readonly string[];
  readonly group_wait?: string;
  readonly group_interval?: string;
  readonly repeat_interval?: string;
  readonly mute_time_intervals?: readonly string[];
  readonly active_time_intervals?: readonly string[];
  readonly routes?: readonly Route[];
}

/** The fields of a route but for its receiver, which must be there, and the routes below it. */
export const fieldsOfRoute = define(
  'jobpilot-monitoring.alertmanager.route',
  'The fields of a route but for its receiver and the routes below it.',
  { route: childRoute, place: v.string() },
  ({ route, place }) =>
    typed<Route>({
      ...fields(receiverIsThere(route.receiver, str`${place}.receiver`)),
      matchers: when<readonly string[]>(notEmpty(route.matchers), [matchersOf(route.matchers)]),
      continue: when<boolean>(route.continue, true),
      group_by: given(route.groupBy, (labels) => yaml(labels)),
      group_wait: given(route.groupWait, (wait) => wait),
      group_interval: given(route.groupInterval, (interval) => interval),
      repeat_interval: given(route.repeatInterval, (interval) => interval),
      mute_time_intervals: given(route.muteTimeIntervals, (intervals) => intervalsOf(intervals, str`${place}.muteTimeIntervals`)),
      active_time_intervals: given(route.activeTimeIntervals, (intervals) => intervalsOf(intervals, str`${place}.activeTimeIntervals`)),
    }),
);

/** The receiver that a route names must be there. */
export function receiverIsThere(name: Node<string>, place: Node<string>) {
  return ensure(hasEntry(values.receivers, name), str`${place}: there is no receiver ${name} in receivers`);
}

/** Names of time intervals, each of which must be there. */
export function intervalsOf(names: Node<readonly string[]>, place: Node<string>): Expr<readonly string[]> {
  return [
    eachOf<never>(names, 'interval', (name) =>
      ensure(hasEntry(values.routing.timeIntervals, name), str`${place}: there is no time interval ${name} in routing.timeIntervals`),
    ),
    items(yaml(names)),
  ];
}

const { routing } = values;

/** The tree of routes. */
export const rootRoute = typed<Route>({
  receiver: routing.defaultReceiver,
  ...fields(receiverIsThere(routing.defaultReceiver, str`routing.defaultReceiver`)),
  group_by: yaml(routing.groupBy),
  group_wait: routing.groupWait,
  group_interval: routing.groupInterval,
  repeat_interval: routing.repeatInterval,
  routes: when<readonly Route[]>(notEmpty(routing.routes), [
    each(
      routing.routes,
      'route',
      (route, name) =>
        when<Route>(route.enabled, {
          receiver: route.receiver,
          ...fields(fieldsOfRoute({ route, place: str`routing.routes.${name}` })),
          ...fields(
            when<Route>(notEmpty(route.routes), {
              routes: [
                each(
                  route.routes,
                  'child',
                  (child, childName) =>
                    when<Route>(child.enabled, {
                      receiver: child.receiver,
                      ...fields(fieldsOfRoute({ route: child, place: str`routing.routes.${name}.routes.${childName}` })),
                    }),
                  'order',
                ),
              ],
            }),
          ),
        }),
      'order',
    ),
  ]),
});
