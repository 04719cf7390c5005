import { define, each, fields, given, notEmpty, str, v, when, yaml, type Expr, type Ref } from '@helm/ts-helm';
import type { matchers as declaredMatchers } from '../../values-schema/routing/matchers.ts';
import { childRoute } from '../../values-schema/routing/route.ts';
import { intervalsOf, receiverIsThere } from '../components/alertmanager/routes.ts';
import { values } from '../values.ts';

/** A comparison of a label, as AlertmanagerConfig has it. */
export interface Matcher {
  readonly name: string;
  readonly matchType: string;
  readonly value: string;
}

/** Matchers, each with its parts. */
export function matchersOf(matchers: Ref<ReturnType<typeof declaredMatchers>>): Expr<Matcher> {
  return each(matchers, 'matcher', ({ op, value }, name) => ({ name, matchType: op, value }));
}

/** The fields of a route but for the routes below it. */
export const fieldsOfRoute = define(
  'jobpilot-monitoring.operator.route',
  'The fields of a route but for the routes below it.',
  { route: childRoute, place: v.string() },
  ({ route, place }) => ({
    ...fields(receiverIsThere(route.receiver, str`${place}.receiver`)),
    receiver: route.receiver,
    matchers: when<readonly Matcher[]>(notEmpty(route.matchers), [matchersOf(route.matchers)]),
    continue: when<boolean>(route.continue, true),
    groupBy: given(route.groupBy, (labels) => yaml(labels)),
    groupWait: given(route.groupWait, (wait) => wait),
    groupInterval: given(route.groupInterval, (interval) => interval),
    repeatInterval: given(route.repeatInterval, (interval) => interval),
    muteTimeIntervals: given(route.muteTimeIntervals, (intervals) => intervalsOf(intervals, str`${place}.muteTimeIntervals`)),
    activeTimeIntervals: given(route.activeTimeIntervals, (intervals) => intervalsOf(intervals, str`${place}.activeTimeIntervals`)),
  }),
);

const { routing } = values;

/** The tree of routes. https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.Route */
export const rootRoute = {
  ...fields(receiverIsThere(routing.defaultReceiver, str`routing.defaultReceiver`)),
  receiver: routing.defaultReceiver,
  groupBy: yaml(routing.groupBy),
  groupWait: routing.groupWait,
  groupInterval: routing.groupInterval,
  repeatInterval: routing.repeatInterval,
  routes: when<readonly object[]>(notEmpty(routing.routes), [
    each(
      routing.routes,
      'route',
      (route, name) =>
        when<object>(route.enabled, {
          ...fields(fieldsOfRoute({ route, place: str`routing.routes.${name}` })),
          ...fields(
            when<object>(notEmpty(route.routes), {
              routes: [
                each(
                  route.routes,
                  'child',
                  (child, childName) =>
                    when<object>(child.enabled, {
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
};
