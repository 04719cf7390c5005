import { expect, test } from 'vitest';
import type { Json } from '../../../ts-helm/src/ast/facts.ts';
import { at, configFile, itemsOf, rendered, textAt } from '../../testing/rendered.ts';
import { relabelled } from '../../testing/relabelled.ts';

const exporters = {
  namePrefix: 'blue-',
  blackboxExporter: {
    enabled: true,
    targets: {
      api: { address: 'https://api.jobpilot.com/health' },
      mail: { address: 'mail.jobpilot.com:587', module: 'tcp_connect' },
      old: { enabled: false, address: 'https://old.jobpilot.com' },
      website: null,
    },
  },
};

function probes(values: Json): Json | undefined {
  const config = configFile(values, 'prometheus-config', 'prometheus.yml');
  return itemsOf(at(config, 'scrape_configs')).find((job) => at(job, 'job_name') === 'blackbox');
}

test('there is no job without blackbox_exporter', () => {
  expect(probes({})).toBeUndefined();
  expect(probes({ exporters: { enabled: false, blackboxExporter: { enabled: true } } })).toBeUndefined();
});

test('every target is probed through the Service of the release, by its own module', () => {
  const job = probes({ exporters });
  const targets = itemsOf(at(job, 'static_configs')).map((one) => {
    const labels = Object(at(one, 'labels'));
    return relabelled(at(job, 'relabel_configs'), { ...labels, __address__: textAt(one, 'targets.0') });
  });
  expect(at(job, 'metrics_path')).toBe('/probe');
  expect(targets).toEqual([
    {
      __address__: 'blue-blackbox-exporter.jobpilot:9115',
      __param_module: 'http_2xx',
      __param_target: 'https://api.jobpilot.com/health',
      instance: 'https://api.jobpilot.com/health',
      module: 'http_2xx',
      target: 'api',
    },
    {
      __address__: 'blue-blackbox-exporter.jobpilot:9115',
      __param_module: 'tcp_connect',
      __param_target: 'mail.jobpilot.com:587',
      instance: 'mail.jobpilot.com:587',
      module: 'tcp_connect',
      target: 'mail',
    },
  ]);
});

test('that Service is there, on that port', () => {
  expect(at(rendered({ exporters }).objects.get('Service blue-blackbox-exporter'), 'spec.ports.0.port')).toBe(9115);
});
