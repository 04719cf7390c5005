import type { AlertCase } from './alert-test.ts';
import { levelCases } from './level-cases.ts';
import { series, type Labels, type Series } from './series.ts';
import { exporterOf, namespace } from './targets.ts';
import { together } from './together.ts';

interface Component {
  readonly settings: { readonly for: string };
  /** The metric by which an exporter says that it reaches its server. */
  readonly metric: string;
  readonly expected: { readonly enabled: boolean; readonly service: string };
  /** What people call it. */
  readonly title: string;
  /** Whether its own pods are scraped: then those in the cluster are one server. */
  readonly isScrapedItself?: boolean;
}

/** The cases of an alert on a component that an exporter watches, and that may be expected to be there. */
export function componentDownCases({ settings, metric, expected, title, isScrapedItself = false }: Component): readonly AlertCase[] {
  const { service } = expected;
  const target = (number: number): Labels => exporterOf(service, number);
  /** The exporter is scraped; what it says are the samples. */
  const scraped = (samples: string, number = 0): Series => ({
    ...series('up', target(number), '1x*'),
    ...series(metric, target(number), samples),
  });
  const labels = (number: number) => ({ namespace, service, server: `${service}-${String(number)}` });
  const fires = (since: number, of: Labels = {}) => (expected.enabled ? { fires: [{ labels: { namespace, service, ...of }, since }] } : {});
  const says = (server: string) => ({
    summary: `${title}${server === '' ? '' : ` ${server}`} is down`,
    description: `${title} behind jobpilot/${service}${server === '' ? '' : ` (${server})`} does not answer, or nothing of it is scraped.`,
  });
  const level = levelCases({
    settings,
    good: 1,
    bad: 0,
    series: (samples, number) => scraped(samples, number),
    labels,
    says: says(`${service}-1`),
  });
  return [
    // With nothing scraped at all, whether it is expected decides.
    ...level.filter(({ kinds }) => !kinds.includes('missing')),
    { kinds: ['missing'], name: 'nothing is scraped', series: {}, ...fires(0), ...(expected.enabled ? { says: says('') } : {}) },
    { kinds: ['missing'], name: 'the exporter tells nothing of it', series: series('up', target(0), '1x*') },
    { kinds: ['gone'], name: 'its targets disappear', series: series('up', target(0), '1x9 stale'), ...fires(10) },
    {
      kinds: ['missing'],
      name: 'the scrape of the exporter fails',
      series: series('up', target(0), '1 0x*'),
      ...fires(1, isScrapedItself ? {} : labels(0)),
    },
    {
      kinds: ['several'],
      name: 'the primary is down, its replica is up',
      series: { ...scraped('0x*'), ...scraped('1x*', 1) },
      fires: [{ labels: labels(0), since: 0 }],
    },
    ...namedServers({ metric, expected }),
  ];
}

/** Samples again and again, to the end of every case. */
function often(samples: string): string {
  return samples.repeat(60).trim();
}

/** The cases of servers whose exporters carry their names. */
function namedServers({ metric, expected }: Pick<Component, 'metric' | 'expected'>): readonly AlertCase[] {
  const { enabled, service } = expected;
  const exporter = (server: string, number: number): Labels => ({ ...exporterOf(service, number), server });
  const exporters = (samples: string, server: string, number: number) => series('up', exporter(server, number), samples);
  const told = (samples: string, server: string, number: number) => series(metric, exporter(server, number), samples);
  const fires = (server: string, since: number) => ({ fires: [{ labels: { namespace, service, server }, since }] });
  return [
    {
      kinds: ['several'],
      name: 'an exporter that is replaced ends nothing',
      series: {
        ...together([exporters('1x9 stale', 'main', 1), told('0x9 stale', 'main', 1)]),
        ...together([exporters('_x10 1x*', 'main', 2), told('_x10 0x*', 'main', 2)]),
      },
      ...fires('main', 0),
    },
    {
      kinds: ['several'],
      name: 'the exporter of one server hangs, that of the other answers',
      series: {
        ...exporters('1x*', 'main', 1),
        ...told('1x*', 'main', 1),
        ...exporters('1 0x*', 'other', 2),
        ...told('1 stale', 'other', 2),
      },
      ...(enabled ? fires('other', 1) : {}),
    },
    {
      kinds: ['several'],
      name: 'of two exporters of one server one reaches it',
      series: together(
        [1, 2].map((number) => ({ ...exporters('1x*', 'main', number), ...told(`${String(number - 1)}x*`, 'main', number) })),
      ),
    },
    {
      kinds: ['several'],
      name: 'a lost pod of an exporter that runs elsewhere',
      series: { ...exporters('0x*', 'main', 1), ...exporters('1x*', 'main', 2), ...told('1x*', 'main', 2) },
    },
    ...(enabled
      ? [
          {
            kinds: ['missing' as const],
            name: 'the server does not answer and the scrape fails, by turns',
            series: { ...exporters(often('1 0 '), 'main', 1), ...told(often('0 stale '), 'main', 1) },
            ...fires('main', 0),
          },
        ]
      : []),
  ];
}
