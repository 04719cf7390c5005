import {
  and,
  define,
  each,
  ensure,
  field,
  fields,
  hasPrefix,
  not,
  notEmpty,
  or,
  str,
  toString,
  v,
  when,
  type Node,
  type Value,
} from '@helm/ts-helm';
import { stringMapOf, type StringMap } from '../../components/common/string-map.ts';
import { values } from '../values.ts';

/** A user's map of strings as the value of a field. */
export const stringMap = stringMapOf('jobpilot-exporters');

/** A user's map of strings where it has entries; else the field that it stands in vanishes. */
export function stringsOf(map: StringMap): Node<Readonly<Record<string, string>>> {
  return when(notEmpty(map), stringMap({ map }));
}

/** The annotations of pods that Prometheus finds by them, then the user's own. */
export const scraped = define(
  'jobpilot-exporters.podAnnotations',
  'Annotations of pods: those by which Prometheus finds them, then the user’s own.',
  { port: v.port(), own: v.map(v.string()) },
  ({ port, own }) => ({
    ...fields(
      when<object>(values.scrapeAnnotations, {
        'prometheus.io/scrape': 'true',
        'prometheus.io/port': toString(port),
      }),
    ),
    ...fields(
      each<Value<string, string>, object>(own, 'annotation', (annotation, key) => ({
        ...fields(
          ensure(
            not(and(values.scrapeAnnotations, hasPrefix(key, 'prometheus.io/'))),
            str`pod.annotations: the chart writes the annotations of prometheus.io itself; leave ${key} out, or set scrapeAnnotations to false`,
          ),
        ),
        ...field(key, annotation),
      })),
    ),
  }),
);

/** Those annotations where there are any. */
export function podAnnotations(port: Node<number> | number, own: StringMap): Node<Readonly<Record<string, string>>> {
  return when(or(values.scrapeAnnotations, notEmpty(own)), scraped({ port, own }));
}
