import { emitChart, type ChartDefinition } from '@helm/ts-helm';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { monitoring } from '../chart.ts';
import { exporters } from '../exporters/chart.ts';
import versions from '../versions.json' with { type: 'json' };
import { listed, type ReleaseFacts } from './listed.ts';

const facts: ReleaseFacts = {
  category: 'monitoring-logging',
  license: 'Apache-2.0',
  links: [{ name: 'support', url: 'https://docs.example.com/support' }],
  signKey: { fingerprint: '0123456789ABCDEF0123456789ABCDEF01234567', url: 'https://docs.example.com/key.asc' },
};

function annotation(chart: ChartDefinition, name: string): unknown {
  const text = listed(chart, facts).metadata.annotations?.[`artifacthub.io/${name}`];
  return text === undefined ? undefined : parse(text);
}

test('every image of versions.json is listed, each once', () => {
  const all = Object.values(versions.images).map(({ registry, repository, tag }) => `${registry}/${repository}:${tag}`);
  expect(annotation(monitoring, 'images')).toEqual(all.toSorted().map((image) => ({ name: expect.any(String), image })));
});

test('a chart lists no image of the chart that brings it along', () => {
  expect(annotation(exporters, 'images')).not.toContainEqual(expect.objectContaining({ name: 'prometheus' }));
});

test('the chart lists twenty changes and says how many more there are, the one that it brings along those that name it', () => {
  const [all, some] = [annotation(monitoring, 'changes'), annotation(exporters, 'changes')];
  expect(all).toEqual(expect.arrayContaining([{ kind: 'added', description: expect.stringContaining('Prometheus') }]));
  expect(all).toHaveLength(21);
  expect(Array.isArray(all) && all.at(-1)).toEqual({
    kind: 'changed',
    description: expect.stringMatching(/^\d+ more changes are in CHANGELOG\.md$/u),
  });
  expect(some).toEqual([{ kind: 'added', description: expect.stringContaining('jobpilot-exporters') }]);
});

test('links and the key that signs stand as Artifact Hub reads them', () => {
  expect(annotation(monitoring, 'links')).toEqual(facts.links);
  expect(annotation(monitoring, 'signKey')).toEqual(facts.signKey);
  expect(listed(monitoring, { ...facts, signKey: null }).metadata.annotations).not.toHaveProperty('artifacthub.io/signKey');
});

test.each([
  ['1.0.0', false],
  ['1.0.0-rc.1', true],
])('%s is a prerelease: %s', (version, isPrerelease) => {
  const chart = { ...exporters, metadata: { ...exporters.metadata, version } };
  expect(annotation(chart, 'prerelease')).toBe(isPrerelease);
});

test('the icon is an SVG, whole in Chart.yaml', () => {
  const [, data = ''] = listed(exporters, facts).metadata.icon?.split('data:image/svg+xml;base64,') ?? [];
  expect(Buffer.from(data, 'base64').toString('utf8')).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^]*<\/svg>$/u);
});

test('the chart that is brought along carries neither icon nor annotations, which every release would store', () => {
  const below = emitChart(listed(monitoring, facts)).get('charts/jobpilot-exporters/Chart.yaml');
  expect(parse(below ?? '')).not.toHaveProperty('annotations');
  expect(parse(below ?? '')).not.toHaveProperty('icon');
});
