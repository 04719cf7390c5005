import { selectorsOf } from './selectors.ts';
import { counter, gauge, identity, type Series } from './series.ts';
import { namespace } from './world.ts';

/** What grows without end, by the ends of its name. https://prometheus.io/docs/practices/naming/ */
const growing = /_(?:total|sum|count|bucket)$/u;
const hours = 3600;

/**
 * Series for everything that queries ask of Prometheus, Alertmanager and whatever else reports on itself: one that
 * matches each selector, for as many members as the stack has.
 * @param queries the expressions of rules and panels
 * @param known the names that other series have
 */
export function stackSeries(queries: readonly string[], known: ReadonlySet<string>): readonly Series[] {
  const selectors = queries
    .flatMap(selectorsOf)
    .filter(({ name }) => !known.has(name) && !name.includes(':') && !name.startsWith('ALERTS'));
  const all = selectors.flatMap(({ name, equal }) => {
    const { job = 'prometheus', ...labels } = equal;
    return Array.from({ length: members(job) }, (_, index) => {
      const pod = `${job}-${String(index)}`;
      return seriesOf(name, { job, namespace, pod, instance: `${pod}:9090`, ...labels, ...more(name) });
    });
  });
  return [...new Map([...targets(), ...all].map((one) => [identity(one), one])).values()];
}

function members(job: string): number {
  return job === 'alertmanager' ? 3 : 2;
}

function seriesOf(name: string, labels: Series['labels']): Series {
  return growing.test(name) ? counter(name, labels, 0.1, 3 * hours) : gauge(name, labels, 1);
}

/** Labels that queries group by, so that results look as they do in a cluster. */
function more(name: string): Series['labels'] {
  if (name.startsWith('alertmanager_notifications')) return { integration: 'email' };
  if (name.startsWith('prometheus_notifications')) return { alertmanager: 'http://alertmanager-0:9093/api/v2/alerts' };
  if (name.startsWith('prometheus_rule_group') || name.startsWith('prometheus_rule_evaluation_failures'))
    return { rule_group: 'service-health' };
  return {};
}

/** The scrapes of the stack and of Kubernetes themselves. */
function targets(): readonly Series[] {
  const own = ['prometheus', 'alertmanager', 'kubernetes-nodes', 'kubernetes-cadvisor', 'kubernetes-apiservers'];
  return own.flatMap((job) =>
    [0, 1, 2].map((index) => gauge('up', { job, namespace, pod: `${job}-${String(index)}`, instance: `${job}-${String(index)}` }, 1)),
  );
}
