import { counter, gauge, type Series } from './series.ts';
import type { Names } from './names.ts';
import type { Pod, World } from './world.ts';

const minutes = 60;
const day = 24 * 60 * minutes;

/** Requests a second of a pod, by the status they get: one in fifty fails, and one in five of every tenth service. */
const statuses = [
  ['200', 40],
  ['201', 5],
  ['302', 2],
  ['404', 2],
  ['500', 1],
] as const;
const broken = 12;

/** The share of the requests that take longer than the largest bucket. */
const stuck = 0.08;

/** Upper bounds of the buckets in seconds, with the share of the requests that are within. */
const buckets = [
  ['0.005', 0.1],
  ['0.01', 0.2],
  ['0.025', 0.35],
  ['0.05', 0.5],
  ['0.1', 0.65],
  ['0.25', 0.8],
  ['0.5', 0.9],
  ['1', 0.94],
  ['2', 0.97],
  ['5', 0.99],
  ['+Inf', 1],
] as const;

/** What the pods of services expose: requests, their duration, and the scrape itself. */
export function requestSeries(names: Names, { pods }: World): readonly Series[] {
  return pods.flatMap((pod) => {
    const labels = targetOf(pod);
    const total = 50;
    return [
      gauge('up', labels, 1),
      ...statuses.map(([status, rate]) =>
        counter(
          names('httpRequests'),
          { ...labels, [names('httpStatusLabel')]: status },
          status === '500' && isBroken(pod) ? broken : rate,
        ),
      ),
      ...buckets.map(([le, share]) =>
        counter(
          `${names('httpRequestDuration')}_bucket`,
          { ...labels, le },
          total * (le === '+Inf' || !isBroken(pod) ? share : share - stuck),
        ),
      ),
      counter(`${names('httpRequestDuration')}_count`, labels, total),
      counter(`${names('httpRequestDuration')}_sum`, labels, total * 0.2),
    ];
  });
}

/** What a few services tell of the business. */
export function businessSeries(names: Names, { pods }: World): readonly Series[] {
  const some = pods.filter(({ service }) => service === 'job-service' || service === 'ai-service' || service === 'web-app');
  const outcome = (name: string): string => (name === 'success' ? names('successOutcome') : name);
  return some.flatMap((pod) => {
    const labels = targetOf(pod);
    const ended = (name: string, result: string, rate: number) =>
      counter(name, { ...labels, [names('outcomeLabel')]: outcome(result) }, rate, 31 * minutes);
    return [
      ended(names('applications'), 'success', 0.5),
      ended(names('applications'), 'rejected', 0.3),
      ended(names('payments'), 'success', 0.5),
      ended(names('payments'), 'declined', 0.05),
      counter(names('aiRateLimitedRequests'), labels, 0.5),
      gauge(names('activeUsers'), labels, 10_000, day),
      counter(names('churnedUsers'), labels, 0.0001, day),
    ];
  });
}

/** The labels of a pod as a target, as the chart's scrape jobs give them. */
function targetOf({ namespace, service, pod, node, index }: Pod) {
  const address = `10.${String(Math.floor(index / 65_536))}.${String(Math.floor(index / 256) % 256)}.${String(index % 256)}:8080`;
  return { job: 'kubernetes-pods', namespace, service, pod, node, instance: address };
}

/** Whether the pod is of a service that is in trouble: one in ten. */
export function isBroken({ service }: Pod): boolean {
  return service.endsWith('0') || service === 'job-service';
}
