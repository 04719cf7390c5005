import { eq, notEmpty, when } from '@helm/ts-helm';
import { values } from '../../values.ts';

const { account, bucket, endpoint, insecure, pathStyle, region, secretName, type } = values.loki.storage;
const hasSecret = notEmpty(secretName);

/** Where the key file of Google's store is mounted. */
export const keyFolder = '/etc/loki/storage';

/** https://grafana.com/docs/loki/latest/configure/#s3_storage_config */
const s3 = {
  bucketnames: bucket,
  region: when<string>(notEmpty(region), region),
  endpoint: when<string>(notEmpty(endpoint), endpoint),
  insecure,
  s3forcepathstyle: pathStyle,
  access_key_id: when<string>(hasSecret, '${LOKI_STORAGE_ID}'),
  secret_access_key: when<string>(hasSecret, '${LOKI_STORAGE_SECRET}'),
};

/** https://grafana.com/docs/loki/latest/configure/#azure_storage_config */
const azure = {
  container_name: bucket,
  account_name: account,
  account_key: when<string>(hasSecret, '${LOKI_STORAGE_SECRET}'),
  use_federated_token: when<boolean>(hasSecret, false, true),
};

/**
 * Where all parts of Loki keep what they write. Google's client finds its key file by itself: a JSON text put into YAML by
 * way of a variable would be read as a map.
 */
export const storageConfig = {
  filesystem: when<object>(eq(type, 'filesystem'), { chunks_directory: '/loki/chunks' }),
  s3: when<object>(eq(type, 's3'), s3),
  gcs: when<object>(eq(type, 'gcs'), { bucket_name: bucket }),
  azure: when<object>(eq(type, 'azure'), azure),
};
