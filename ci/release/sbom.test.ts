import { basename } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, items, text } from '../objects.ts';
import { chart } from '../paths.ts';
import { missingImages } from './annotated.ts';
import { filesOf } from './archive.ts';
import { chartTree, type PackedChart } from './chart-tree.ts';
import { imageParts } from './image-parts.ts';
import { outOfStep } from './in-step.ts';
import { pack } from './pack.ts';
import { sbomOf } from './sbom.ts';

const digest = 'ab'.repeat(32);
const time = new Date('2026-01-02T03:04:05Z');
const pinned = `registry.example.com/team/app:1.2@sha256:${'cd'.repeat(32)}`;

function chartOf(over: Partial<PackedChart> = {}): PackedChart {
  const metadata = { name: 'web', version: '1.0.0' };
  return { name: 'web', version: '1.0.0', appVersion: '1', description: 'd', metadata, images: [], subcharts: [], ...over };
}

const sub = chartOf({ name: 'sub', images: ['quay.io/a/b:1'] });
const web = chartOf({ images: ['quay.io/a/b:1', pinned], subcharts: [sub] });

describe('the bill of materials of the chart', () => {
  let real: PackedChart;
  beforeAll(async () => {
    real = chartTree(await filesOf(await pack(chart, 'no Helm')), basename(chart));
  });

  test('has the published schema, and one without a version has not', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    const sbom = sbomOf(real, digest, time);
    expect(await validator.validate(sbom)).toBeNull();
    expect(await validator.validate(sbom.replace('"specVersion": "1.6"', '"specVersion": 1.6'))).not.toBeNull();
  });

  test('names the images of the chart and of those that it brings along', () => {
    const names = items(at(JSON.parse(sbomOf(real, digest, time)), 'components')).map((one) => text(at(one, 'name')));
    expect(names).toEqual(
      expect.arrayContaining(['quay.io/prometheus/prometheus', 'jobpilot-exporters', 'quay.io/prometheus/node-exporter']),
    );
  });

  test('is the same each time, and another for another package', () => {
    expect(sbomOf(real, digest, time)).toBe(sbomOf(real, digest, time));
    const serial = (of: string): unknown => at(JSON.parse(sbomOf(real, of, time)), 'serialNumber');
    expect(serial(digest)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(serial(digest)).not.toBe(serial('cd'.repeat(32)));
  });
});

test('components name the bytes where a digest is known, and each image once', () => {
  const sbom: unknown = JSON.parse(sbomOf(web, digest, time));
  const components = items(at(sbom, 'components'));
  expect(components.filter((one) => at(one, 'name') === 'quay.io/a/b')).toHaveLength(1);
  expect(components).toContainEqual(
    expect.objectContaining({
      type: 'container',
      version: '1.2',
      purl: `pkg:oci/app@sha256:${'cd'.repeat(32)}?repository_url=registry.example.com%2Fteam%2Fapp&tag=1.2`,
      hashes: [{ alg: 'SHA-256', content: 'cd'.repeat(32) }],
    }),
  );
  expect(at(sbom, 'metadata', 'timestamp')).toBe('2026-01-02T03:04:05.000Z');
});

test('who needs what is told', () => {
  const found = items(at(JSON.parse(sbomOf(web, digest, time)), 'dependencies'));
  expect(found).toContainEqual({ ref: 'web@1.0.0', dependsOn: expect.arrayContaining(['quay.io/a/b:1', pinned, 'sub@1.0.0']) });
  expect(found).toContainEqual({ ref: 'sub@1.0.0', dependsOn: ['quay.io/a/b:1'] });
});

test.each(['prometheus', 'quay.io/a', 'quay.io/a:', 'quay.io/a:1@sha256:12'])('the image %s is refused', (image) => {
  expect(() => imageParts(image)).toThrow(`Cannot list the image "${image}": it is not REGISTRY/REPOSITORY:TAG[@DIGEST].`);
});

test('an image with the port of its registry is taken apart', () => {
  expect(imageParts('localhost:5000/a/b:1')).toEqual({ path: 'localhost:5000/a/b', name: 'b', tag: '1', digest: '' });
});

test('versions out of step are told: of the chart, of what it asks for, of what it brings along', () => {
  expect(outOfStep(web, '1.0.0')).toEqual([]);
  const metadata = { dependencies: [{ name: 'sub', version: '1.0.0' }] };
  expect(outOfStep({ ...web, metadata }, '1.1.0')).toEqual([
    'web is 1.0.0, not 1.1.0',
    'web asks for sub 1.0.0, not 1.1.0',
    'sub is 1.0.0, not 1.1.0',
  ]);
});

/** The chart with images in its annotation. */
function annotated(...images: readonly string[]): PackedChart {
  const annotation = JSON.stringify(images.map((image) => ({ name: 'x', image })));
  return { ...web, metadata: { annotations: { 'artifacthub.io/images': annotation } } };
}

describe('the images that Artifact Hub lists', () => {
  const manifest = `kind: Pod\nspec: { containers: [{ name: a, image: quay.io/a/b:1 }] }\n`;
  test('are those of the values and of what is rendered', () => {
    expect(missingImages(annotated('quay.io/a/b:1', pinned), manifest)).toEqual([]);
  });

  test('are told where they differ', () => {
    expect(missingImages(annotated('quay.io/a/b:2'), manifest)).toEqual([
      'quay.io/a/b:1 is in the values and not in the annotation',
      `${pinned} is in the values and not in the annotation`,
      'quay.io/a/b:2 is in the annotation and in no values',
      'quay.io/a/b:1 is rendered and not in the annotation',
    ]);
  });
});
