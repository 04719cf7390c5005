import type { AlertCase } from './alert-test.ts';
import { levelCases } from './level-cases.ts';
import { series, type Labels, type Series } from './series.ts';
import { exporterOf, namespace } from './targets.ts';

interface Component {
  readonly settings: { readonly for: string };
  /** The metric by which an exporter says that it reaches its server. */
  readonly metric: string;
  readonly expected: { readonly enabled: boolean; readonly service: string };
  /** What people call it. */
  readonly title: string;
}

/** The cases of an alert on a component that an exporter watches, and that may be expected to be there. */
export function componentDownCases({ settings, metric, expected, title }: Component): readonly AlertCase[] {
  const { service } = expected;
  const target = (number: number): Labels => exporterOf(service, number);
  /** The exporter is scraped; what it says are the samples. */
  const scraped = (samples: string, number = 0): Series => ({
    ...series('up', target(number), '1x*'),
    ...series(metric, target(number), samples),
  });
  const labels = (number: number) => ({
    namespace,
    service,
    pod: `${service}-${String(number)}`,
    instance: `${service}-${String(number)}:9187`,
  });
  const absent = (since: number) => (expected.enabled ? { fires: [{ labels: { namespace, service }, since }] } : {});
  const says = (behind: string) => ({
    summary: `${title} is down`,
    description: `${title} behind jobpilot/${behind} does not answer, or nothing of it is scraped.`,
  });
  const level = levelCases({
    settings,
    good: 1,
    bad: 0,
    series: (samples, number) => scraped(samples, number),
    labels,
    says: says(`${service} (${service}-1:9187)`),
  });
  return [
    // With nothing scraped at all, whether it is expected decides.
    ...level.filter(({ kinds }) => !kinds.includes('missing')),
    { kinds: ['missing'], name: 'nothing is scraped', series: {}, ...absent(0), ...(expected.enabled ? { says: says(service) } : {}) },
    { kinds: ['missing'], name: 'the exporter tells nothing of it', series: series('up', target(0), '1x*') },
    { kinds: ['gone'], name: 'its targets disappear', series: series('up', target(0), '1x9 stale'), ...absent(10) },
    { kinds: ['missing'], name: 'the scrape of the exporter fails', series: series('up', target(0), '1 0x*'), ...absent(1) },
    {
      kinds: ['several'],
      name: 'the primary is down, its replica is up',
      series: { ...scraped('0x*'), ...scraped('1x*', 1) },
      fires: [{ labels: labels(0), since: 0 }],
    },
  ];
}
