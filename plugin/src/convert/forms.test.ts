import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Data, DataMap } from '../values/merged.ts';
import { convert } from './convert.ts';
import { ofClients, ofJobs } from './testing/cases-of-clients.ts';
import { ofGrafana } from './testing/cases-of-grafana.ts';
import { ofPrometheus } from './testing/cases-of-prometheus.ts';
import { ofReceivers } from './testing/cases-of-receivers.ts';

const spec = (prometheusSpec: DataMap): DataMap => ({ prometheus: { prometheusSpec } });
const grafana = (values: DataMap): DataMap => ({ grafana: values });

describe.each([
  ['Prometheus', ofPrometheus],
  ['clients of Prometheus', ofClients],
  ['jobs', ofJobs],
  ['receivers', ofReceivers],
  ['Grafana and others', ofGrafana],
] as const)('%s', (_, cases) => {
  it.each(cases)('$of', ({ values, becomes, left = {} }) => {
    const { values: all, left: all2 } = convert(values, {});
    expect(all).toEqual(becomes);
    expect(Object.fromEntries(all2.map(({ from, reason }) => [from.join('.'), reason]))).toEqual(
      Object.fromEntries(Object.entries(left).map(([path, reason]) => [path, expect.stringContaining(reason)])),
    );
  });
});

describe('jobs that extraScrapeJobs cannot say', () => {
  const jobs = [
    { job_name: 'ec2', ec2_sd_configs: [{ region: 'eu' }], sample_limit: 5 },
    { job_name: 'nodes', kubernetes_sd_configs: [{ role: 'endpoints' }], params: { match: ['yes'] } },
  ];
  const { values, left } = convert(spec({ additionalScrapeConfigs: jobs }), {});

  it('are a file of a Secret that is mounted', () => {
    expect(values).toMatchObject({
      prometheus: {
        secrets: { 'prometheus-scrape-jobs': {} },
        scrapeConfigFiles: ['/etc/prometheus/secrets/prometheus-scrape-jobs/jobs.yml'],
      },
    });
    const text: unknown = Object(values['extraManifests'])['prometheus-scrape-jobs'].stringData['jobs.yml'];
    expect(parse(String(text))).toEqual({ scrape_configs: jobs });
    expect(text).toContain('"yes"');
  });

  it('are told of where they need more rights', () => {
    expect(left.map(({ from }) => from.join('.'))).toEqual(['prometheus.prometheusSpec.additionalScrapeConfigs.1']);
  });
});

describe('settings of grafana.ini that the chart writes', () => {
  const sources = ['own-settings.ts', 'relied-settings.ts'].map((name) =>
    readFileSync(join(import.meta.dirname, '..', '..', '..', 'generator', 'components', 'grafana', name), 'utf8'),
  );
  const all = sources
    .flatMap((source) => [...source.matchAll(/section: '(?<section>[^']+)',\s*keys: \[(?<keys>[^\]]*)\]/gu)])
    .flatMap(({ groups }) =>
      [...(groups?.['keys'] ?? '').matchAll(/'(?<key>[^']+)'/gu)].map(([, key = '']) => [groups?.['section'] ?? '', key] as const),
    );

  it('are known', () => {
    expect(all.length).toBeGreaterThan(50);
  });

  it.each(all)('%s.%s never becomes a setting', (section, key) => {
    const switches: DataMap = section === 'database' ? { type: 'postgres' } : { enabled: true };
    const { values } = convert(grafana({ 'grafana.ini': { [section]: { ...switches, [key]: 'not-a-real-value' } } }), {});
    const settings: Data = Object(Object(values['grafana'])['settings'])[section] ?? {};
    expect(Object.keys(Object(settings))).not.toContain(key);
  });
});
