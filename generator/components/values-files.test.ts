import { describe, expect, test } from 'vitest';
import { at, itemsOf, rendered, textAt, valuesFile } from '../testing/rendered.ts';
import { expectations } from '../testing/values-files.ts';

const versions = ['app.kubernetes.io/version', 'helm.sh/chart', 'app.kubernetes.io/managed-by'];

describe.each(expectations)('$file', ({ file, base, has, lacks, fields }) => {
  const { objects } = rendered(...(base === undefined ? [] : [valuesFile(base)]), valuesFile(file));
  const pods = [...objects.values()].filter((object) => at(object, 'kind') === 'StatefulSet');

  test('makes the objects that it should', () => {
    const names = [...objects.keys()];
    expect(names).toEqual(expect.arrayContaining([...has]));
    expect(names.filter((name) => lacks.includes(name))).toEqual([]);
  });

  test.each(Object.entries(fields))('%s', (name, paths) => {
    const found = Object.keys(paths).map((path) => [path, at(objects.get(name), path)]);
    expect(Object.fromEntries(found)).toEqual(paths);
  });

  test('containers of the chart run under Pod Security restricted', () => {
    const own = new Set(['prometheus', 'alertmanager', 'config-reloader', 'grafana', 'dashboard-sidecar', 'loki']);
    const restricted = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
    for (const set of pods) {
      expect(at(set, 'spec.template.spec')).toMatchObject({
        enableServiceLinks: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      const containers = itemsOf(at(set, 'spec.template.spec.containers')).filter((one) => own.has(textAt(one, 'name')));
      for (const container of containers)
        expect(container).toMatchObject({ securityContext: restricted, livenessProbe: {}, resources: {} });
    }
  });

  test('every mount has a volume, and each volume, mount and port one name', () => {
    for (const set of pods) {
      const spec = at(set, 'spec.template.spec');
      const volumes = itemsOf(at(spec, 'volumes')).map((one) => at(one, 'name'));
      const claims = itemsOf(at(set, 'spec.volumeClaimTemplates')).map((one) => at(one, 'metadata.name'));
      expect(new Set([...volumes, ...claims]).size).toBe(volumes.length + claims.length);
      for (const container of itemsOf(at(spec, 'containers'))) {
        const mounts = itemsOf(at(container, 'volumeMounts'));
        expect(mounts.map((one) => at(one, 'name')).filter((name) => ![...volumes, ...claims].includes(name))).toEqual([]);
        expect(new Set(mounts.map((one) => at(one, 'mountPath'))).size).toBe(mounts.length);
        const args = itemsOf(at(container, 'args')).map((one) => (typeof one === 'string' ? one.split('=')[0] : one));
        expect(new Set(args).size).toBe(args.length);
      }
    }
  });

  test('what Kubernetes never lets change, and what restarts pods, carries no version', () => {
    for (const set of pods) {
      const places = ['spec.selector.matchLabels', 'spec.template.metadata.labels', 'spec.volumeClaimTemplates.0.metadata.labels'];
      const labels = places.flatMap((place) => Object.keys(at(set, place) ?? {}));
      expect(labels.filter((label) => versions.includes(label))).toEqual([]);
    }
  });
});
