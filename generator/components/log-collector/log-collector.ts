import type { ConfigMap, Namespace } from 'kubernetes-types/core/v1.js';
import { and, document, ensure, fields, manifest, not, notEmpty, regexMatch, toJson, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { labels } from '../common/labels.ts';
import { metadata } from '../common/metadata.ts';
import { named, namespaceOf } from '../common/name.ts';
import type { Part } from '../common/part.ts';
import { serviceAccountPart } from '../common/service-account.ts';
import { shared } from '../common/shared.ts';
import { literalCredential } from '../common/literal-credential.ts';
import { authorityHasSecret } from '../loki/external-login.ts';
import { networkPolicy } from '../network/network-policies.ts';
import { config } from './config.ts';
import { daemonSet } from './daemon-set.ts';
import { rbac } from './rbac.ts';

const { extraConfig } = values.logCollector;

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
    annotations: shared.annotationsOf(),
  },
});

const configMap = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('logCollector', named('log-collector-config')),
  data: { 'otelcol.yaml': document(config({})), 'extra.yaml': when<string>(notEmpty(extraConfig), document(extraConfig)) },
});

const literal = ensure(
  not(regexMatch(toJson(extraConfig), literalCredential)),
  'logCollector.extraConfig: a credential has no place in values; write ${env:NAME} and take NAME from a Secret by logCollector.pod.extraEnv',
);

/** All objects of the log collector. */
export const logCollector: readonly Part[] = [
  {
    path: 'log-collector/namespace.yaml',
    condition: and(isInstalled('logCollector'), values.logCollector.namespace.create),
    object: namespace,
  },
  daemonSet,
  {
    path: 'log-collector/config.yaml',
    condition: isInstalled('logCollector'),
    object: Object.assign({}, configMap, fields(literal), fields(authorityHasSecret)),
  },
  serviceAccountPart('logCollector'),
  ...rbac,
  networkPolicy('logCollector'),
];
