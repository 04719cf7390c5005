import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { document, durationSeconds, each, ensure, eq, fields, ge, le, manifest, ne, notEmpty, or, str, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import type { Part } from '../common/part.ts';
import { config } from './config.ts';

const { limits, retention, retentionStreams, storage } = values.loki;

/** What the schema cannot say of one value by itself. */
const checks = [
  ensure(
    ge(durationSeconds(retention), 86_400),
    str`loki.retention: ${retention} is shorter than a day, the shortest that Loki can keep logs for`,
  ),
  ensure(
    le(limits.ingestionRate, limits.ingestionBurst),
    str`loki.limits.ingestionBurst: ${limits.ingestionBurst} is below loki.limits.ingestionRate: ${limits.ingestionRate}`,
  ),
  ensure(
    or(eq(storage.type, 'filesystem'), notEmpty(storage.bucket)),
    str`loki.storage.bucket is empty: name the bucket that loki.storage.type: ${storage.type} writes to`,
  ),
  ensure(
    or(ne(storage.type, 'azure'), notEmpty(storage.account)),
    'loki.storage.account is empty: name the storage account of Azure that the container belongs to',
  ),
  ensure(
    or(ne(storage.type, 's3'), or(notEmpty(storage.region), notEmpty(storage.endpoint))),
    'loki.storage.region and loki.storage.endpoint are empty: a bucket of AWS needs its region, any other store its endpoint',
  ),
];

const streamChecks: Node<object> = each(retentionStreams, 'stream', ({ period }, name) => ({
  ...fields(
    ensure(
      ge(durationSeconds(period), 86_400),
      str`loki.retentionStreams.${name}.period: ${period} is shorter than a day, the shortest that Loki can keep logs for`,
    ),
  ),
}));

const object = manifest<ConfigMap>({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata('loki', named('loki-config')),
  data: { 'loki.yaml': document(config({})) },
});

/** The configuration of Loki. */
export const configMap: Part = {
  path: 'loki/config.yaml',
  condition: isInstalled('loki'),
  object: Object.assign({}, object, ...checks.map((check) => fields(check)), fields(streamChecks)),
};
