import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, itemsOf, rendered, textAt } from '../../testing/rendered.ts';
import { grafanaFile } from './testing/grafana-file.ts';

interface Values {
  readonly [key: string]: Json;
}

function providersOf(grafana: Values): readonly Json[] {
  const file: Json = parse(grafanaFile({ grafana }, 'dashboards.yaml'));
  return itemsOf(at(file, 'providers'));
}

function podOf(grafana: Values): Json | undefined {
  return at(rendered({ grafana }).objects.get('StatefulSet grafana'), 'spec.template.spec');
}

/** The items of a list of the pod whose name begins so. */
function named(list: Json | undefined, name: string): readonly Json[] {
  return itemsOf(list).filter((one) => textAt(one, 'name').startsWith(name));
}

function annotationsOf(grafana: Values): Json | undefined {
  return at(rendered({ grafana }).objects.get('StatefulSet grafana'), 'spec.template.metadata.annotations');
}

describe('the folder of the dashboards', () => {
  test('is JobPilot, in which all are', () => {
    expect(providersOf({})).toEqual([
      {
        name: 'jobpilot',
        orgId: 1,
        type: 'file',
        folder: 'JobPilot',
        folderUid: 'jobpilot',
        disableDeletion: false,
        allowUiUpdates: false,
        updateIntervalSeconds: 30,
        options: { path: '/etc/grafana/dashboards' },
      },
    ]);
  });

  test('may have another name, with which its dashboards are made anew at a start of Grafana', () => {
    const grafana = { dashboardFolder: 'Our platform' };
    expect(providersOf(grafana)).toMatchObject([{ name: 'jobpilot: Our platform', folder: 'Our platform' }]);
    expect(at(providersOf(grafana)[0], 'folderUid')).toBeUndefined();
    expect(annotationsOf(grafana)).not.toEqual(annotationsOf({}));
  });
});

describe('folders of the values', () => {
  const grafana = { extraFolders: { 'Shop & more': { orders: '{"uid": "o"}', gone: null }, Ärger: { a: '{}' }, Gone: null } };

  test('are mounted one by one below a provider that takes their names', () => {
    expect(providersOf(grafana)[1]).toMatchObject({
      options: { path: '/etc/grafana/folders', foldersFromFilesStructure: true },
    });
    const pod = podOf(grafana);
    const mounts = named(at(pod, 'containers.0.volumeMounts'), 'folder-');
    expect(mounts.map((one) => at(one, 'mountPath'))).toEqual(['/etc/grafana/folders/Shop & more', '/etc/grafana/folders/Ärger']);
    const volumes = named(at(pod, 'volumes'), 'folder-');
    expect(volumes.map((one) => textAt(one, 'name'))).toEqual(mounts.map((one) => textAt(one, 'name')));
    const maps = volumes.map((one) => rendered({ grafana }).objects.get(`ConfigMap ${textAt(one, 'configMap.name')}`));
    expect(maps.map((one) => at(one, 'data'))).toEqual([{ 'orders.json': '{"uid": "o"}' }, { 'a.json': '{}' }]);
  });

  test('are not there by default', () => {
    expect([...rendered({}).objects.keys()].filter((name) => name.includes('folder'))).toEqual([]);
    expect(JSON.stringify(podOf({}))).not.toContain('folder');
  });

  test.each(['a/b', '.hidden', '', 'a:b'])('are not called %j', (title) => {
    expect(() => rendered({ grafana: { extraFolders: { [title]: { a: '{}' } } } })).toThrow('grafana.extraFolders');
  });
});

describe('the sidecar', () => {
  const sidecar = { enabled: true };

  function environmentOf(more: Values): Json {
    const [container] = named(at(podOf({ sidecar: { ...sidecar, ...more } }), 'containers'), 'dashboard-sidecar');
    return Object.fromEntries(itemsOf(at(container, 'env')).map((one) => [textAt(one, 'name'), at(one, 'value') ?? null]));
  }

  test('makes folders of Grafana of its own, apart from those that are in the folder of the chart', () => {
    const more = { folderAnnotation: 'example.com/folder', foldersFromFilesStructure: true };
    expect(environmentOf(more)).toMatchObject({ FOLDER: '/etc/grafana/labelled', FOLDER_ANNOTATION: 'example.com/folder' });
    const grafana = { sidecar: { ...sidecar, ...more } };
    expect(providersOf(grafana)[1]).toMatchObject({ options: { path: '/etc/grafana/labelled', foldersFromFilesStructure: true } });
    const mounts = itemsOf(at(podOf(grafana), 'containers')).map((one) => at(named(at(one, 'volumeMounts'), 'labelled')[0], 'mountPath'));
    expect(mounts).toEqual(['/etc/grafana/labelled', '/etc/grafana/labelled']);
  });

  test.each<[string, readonly string[]]>([
    ['configmap', ['configmaps']],
    ['secret', ['secrets']],
    ['both', ['configmaps', 'secrets']],
  ])('that reads %s has the rights for it', (kind, resources) => {
    expect(environmentOf({ kind })).toMatchObject({ RESOURCE: kind });
    const { objects } = rendered({ grafana: { sidecar: { ...sidecar, kind } } });
    expect(at(objects.get('Role grafana'), 'rules.0.resources')).toEqual(resources);
  });

  test('takes environment variables', () => {
    expect(environmentOf({ extraEnv: [{ name: 'LOG_LEVEL', value: 'DEBUG' }] })).toMatchObject({ LOG_LEVEL: 'DEBUG' });
  });
});
