import type { ConfigMap, Namespace } from 'kubernetes-types/core/v1.js';
import { and, document, fields, manifest, template, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { labels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { named, namespaceOf } from '../common/name.ts';
import { serviceAccount } from '../common/service-account.ts';
import { stringsOf } from '../common/string-map.ts';
import { config } from './config.ts';
import { daemonSet } from './daemon-set.ts';
import { rbac } from './rbac.ts';

const namespace = manifest<Namespace>({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: namespaceOf('logCollector'),
    labels: {
      ...fields(labels({ component: 'log-collector' })),
      // Pods that mount folders of their node are admitted nowhere else. https://kubernetes.io/docs/concepts/security/pod-security-standards/
      'pod-security.kubernetes.io/enforce': 'privileged',
    },
    annotations: stringsOf(values.commonAnnotations),
  },
});

const configMap = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('logCollector', named('log-collector-config')),
  data: { 'otelcol.yaml': document(config({})) },
});

/** All templates of the log collector. */
export const logCollector = [
  template('log-collector/namespace.yaml', when<object>(and(isInstalled('logCollector'), values.logCollector.namespace.create), namespace)),
  daemonSet,
  template('log-collector/config.yaml', when<object>(isInstalled('logCollector'), configMap)),
  serviceAccount('logCollector'),
  rbac,
];
