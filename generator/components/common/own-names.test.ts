import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, itemsOf, rendered, textAt } from '../../testing/rendered.ts';

const parts = [
  ['prometheus', 'StatefulSet prometheus'],
  ['alertmanager', 'StatefulSet alertmanager'],
  ['grafana', 'StatefulSet grafana'],
  ['loki', 'StatefulSet loki'],
  ['logCollector', 'DaemonSet log-collector'],
] as const;

const base = { loki: { enabled: true } };
const render = (part: string, pod: Json, secured = false) =>
  rendered(base, { componentTls: { enabled: secured } }, { [part]: { pod } }).objects;

test.each(parts)('what the chart names in the pods of %s is not for others', (part, workload) => {
  const spec = at(render(part, {}).get(workload), 'spec.template.spec');
  const names = (list: string, field: string) => itemsOf(at(spec, list)).map((one) => textAt(one, field));
  const variables = names('containers.0.env', 'name');
  const volumes = [...names('volumes', 'name'), ...(part === 'logCollector' ? [] : ['data'])];
  // Those of Secrets are called after them.
  const mounts = names('containers.0.volumeMounts', 'mountPath').filter((one) => !/\/(?:alertmanager-secrets|admin|alerting)$/u.test(one));
  const own = volumes.filter((one) => one !== 'admin' && one !== 'alerting');
  for (const name of variables)
    expect(() => render(part, { extraEnv: [{ name, value: 'x' }] })).toThrow(`${part}.pod.extraEnv: the chart itself uses ${name}`);
  for (const name of own)
    expect(() => render(part, { extraVolumes: [{ name, emptyDir: {} }] })).toThrow(
      `${part}.pod.extraVolumes: the chart itself uses ${name}`,
    );
  for (const mountPath of mounts)
    expect(() => render(part, { extraVolumeMounts: [{ name: 'a', mountPath }] })).toThrow(
      `${part}.pod.extraVolumeMounts: the chart itself uses ${mountPath}`,
    );
});

test('the folder of certificates is the chart’s own while components speak TLS', () => {
  const pod = { extraVolumes: [{ name: 'tls', emptyDir: {} }], extraVolumeMounts: [{ name: 'tls', mountPath: '/etc/grafana/tls' }] };
  expect(() => render('grafana', pod)).not.toThrow();
  expect(() => render('grafana', pod, true)).toThrow('grafana.pod.extraVolumes: the chart itself uses tls; choose another');
});
