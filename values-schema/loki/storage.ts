import { v } from '@helm/ts-helm';

/** Where Loki keeps chunks and index. https://grafana.com/docs/loki/latest/configure/storage/ */
export const storage = v
  .object({
    type: v
      .choice('filesystem', 's3', 'gcs', 'azure')
      .default('filesystem')
      .doc('Kind of store: the volume, or a bucket. Logs do not move when it changes: those before stay unread in the old store.'),
    bucket: v
      .string({ maxLength: 222, pattern: '^([a-z0-9][-_.a-z0-9]*)?$', form: 'the name of a bucket', plain: 'beside' })
      .default('')
      .doc('Bucket, or container of Azure; needed for all types but filesystem.'),
    region: v.string({ maxLength: 64, pattern: '^[-a-z0-9]*$', form: 'a region' }).default('').doc('Region of an s3 bucket.'),
    endpoint: v
      .string({ maxLength: 253, pattern: '^([A-Za-z0-9\\[][-A-Za-z0-9.:\\]]*)?$', form: 'a host, with or without port' })
      .default('')
      .doc('Host of an S3-compatible store, such as minio.minio.svc:9000; AWS itself where empty.'),
    insecure: v.boolean().default(false).doc('Whether the endpoint uses plain HTTP.'),
    pathStyle: v.boolean().default(false).doc('Whether the bucket is in the path, as for MinIO, not in the host name.'),
    account: v
      .string({ maxLength: 24, pattern: '^[a-z0-9]*$', form: 'the name of a storage account' })
      .default('')
      .doc('Storage account of Azure.'),
    secretName: v
      .format('dnsName', { orEmpty: true })
      .default('')
      .doc('Secret with the credentials; the identity of the ServiceAccount where empty (IRSA, workload identity).'),
    idKey: v.format('secretKey').default('access-key-id').doc('Its key with the access key ID; s3 only.'),
    secretKey: v
      .format('secretKey')
      .default('secret-access-key')
      .doc('Its key with the secret: secret access key of s3, JSON key file of gcs, account key of azure.'),
  })
  .doc('Where logs are kept.');
