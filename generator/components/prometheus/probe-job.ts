import { and, each, orElse, release, str, when } from '@helm/ts-helm';
import { metricsPorts } from '../../exporters/common/ports.ts';
import { values } from '../../values.ts';

const { blackboxExporter, enabled } = values.exporters;
/** As the exporters themselves are named. */
const namePrefix = orElse(values.exporters.namePrefix, values.global.namePrefix);

/** Every probe asks the one exporter; its own parameters say what is probed, and how. */
const steps = [
  { source_labels: ['__address__'], target_label: '__param_target' },
  { source_labels: ['__param_target'], target_label: 'instance' },
  { source_labels: ['__param_module'], target_label: 'module' },
  {
    target_label: '__address__',
    replacement: str`${namePrefix}blackbox-exporter.${release.namespace}:${metricsPorts['blackbox-exporter']}`,
  },
];

/** The probes of the public hosts. https://prometheus.io/docs/guides/multi-target-exporter/ */
export const probeJob = when<object>(and(enabled, blackboxExporter.enabled), {
  job_name: 'blackbox',
  metrics_path: '/probe',
  static_configs: [
    each(blackboxExporter.targets, 'target', (target, name) =>
      when<object>(target.enabled, { targets: [target.address], labels: { __param_module: target.module, target: name } }),
    ),
  ],
  relabel_configs: steps,
});
