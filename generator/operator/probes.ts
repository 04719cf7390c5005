import { and, define, each, ensure, fields, orElse, regexMatch, release, str, v, when } from '@helm/ts-helm';
import { target as declared } from '../../values-schema/exporters/blackbox-exporter.ts';
import { metricsPorts } from '../exporters/common/ports.ts';
import { values } from '../values.ts';
import { metadata } from './metadata.ts';
import { isFor } from './operator-object.ts';
import { named } from '../components/common/name.ts';
import type { LentObject } from '../components/common/part.ts';

const { blackboxExporter, enabled } = values.exporters;
/** As the exporters themselves are named. */
const namePrefix = orElse(values.exporters.namePrefix, values.global.namePrefix);

/** https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Probe */
const probe = define(
  'jobpilot-monitoring.operator.probe',
  'The probe of a public host.',
  { name: v.string(), target: declared },
  ({ name, target }) => ({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Probe',
    metadata: metadata('prometheus', str`${named('probe-')}${name}`),
    spec: {
      jobName: 'blackbox',
      prober: { url: str`${namePrefix}blackbox-exporter.${release.namespace}:${metricsPorts['blackbox-exporter']}` },
      module: target.module,
      targets: { staticConfig: { static: [target.address], labels: { target: name, module: target.module } } },
    },
    ...fields(
      ensure(
        regexMatch(name, '^[a-z0-9-]+$'),
        str`exporters.blackboxExporter.targets.${name} cannot name a Probe of the Prometheus Operator: use lower-case letters, digits and hyphens`,
      ),
    ),
  }),
);

/** The probes of the public hosts. */
export const probes: LentObject = {
  document: when<object>(
    and(isFor.prometheus, enabled, blackboxExporter.enabled),
    each(blackboxExporter.targets, 'target', (target, name) => when<object>(target.enabled, probe({ name, target }))),
  ),
  helper: probe.helper,
};
