import { describe, expect, test } from 'vitest';
import { isRefused, startRenderer } from './renderer.ts';

const files = {
  'Chart.yaml': '{"apiVersion":"v2","name":"a","version":"0.1.0"}',
  'values.yaml': 'size: 1\n',
  'templates/a.yaml': 'kind: Case\napiVersion: v1\nsize: {{ .Values.size | int64 }}\nversion: {{ .Capabilities.KubeVersion.Version }}\n',
};

describe('the render program', () => {
  test('answers many requests in their order, however many are asked at once', async () => {
    const renderer = startRenderer();
    await renderer.load('a', files);
    const asked = Array.from({ length: 1000 }, (_, size) =>
      renderer.render('a', { values: [JSON.stringify({ size })], kubeVersion: '1.29.1' }),
    );
    const answers = await Promise.all(asked);
    await renderer.close();
    const sizes = answers.map(({ helm4 }) => (isRefused(helm4) ? helm4.error : helm4.documents.map(({ object }) => object)));
    expect(sizes).toStrictEqual(Array.from({ length: 1000 }, (_, size) => [{ apiVersion: 'v1', kind: 'Case', size, version: 'v1.29.1' }]));
  });

  test('says why a chart cannot be loaded, and goes on', async () => {
    const renderer = startRenderer();
    await expect(renderer.load('bad', { 'Chart.yaml': '{' })).rejects.toThrow(/Helm cannot load the chart bad/u);
    await expect(renderer.render('none', { values: [] })).rejects.toThrow(/cannot render none/u);
    await renderer.load('a', files);
    const { helm3 } = await renderer.render('a', { values: ['size: {}'] });
    await renderer.close();
    expect(isRefused(helm3) || helm3.documents).toStrictEqual([
      { source: 'templates/a.yaml', object: expect.objectContaining({ size: 0 }) },
    ]);
  });

  test('is at its end once closed', async () => {
    const renderer = startRenderer();
    await renderer.close();
    await expect(renderer.load('a', files)).rejects.toThrow(/ended/u);
  });
});
