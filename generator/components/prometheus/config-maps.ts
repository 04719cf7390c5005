import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { document, manifest, template, when } from '@helm/ts-helm';
import { ruleFiles } from '../../alerts/rules.ts';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { webFiles } from '../common/tls.ts';
import { config } from './config.ts';

const configuration = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('prometheus', named('prometheus-config')),
  data: {
    'prometheus.yml': document(config({})),
    ...webFiles('prometheus'),
  },
});

const rules = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('prometheus', named('prometheus-rules')),
  data: ruleFiles(values),
});

/** The files that Prometheus reads. It watches them itself, so a change needs no restart. */
export const configMaps = [
  template('prometheus/config.yaml', when<object>(isInstalled('prometheus'), configuration)),
  template('prometheus/rules.yaml', when<object>(isInstalled('prometheus'), rules)),
];
