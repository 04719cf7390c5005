import { v } from '@helm/ts-helm';

/** A size of an answer; 0 for no limit. */
export const bodySize = v.string({ pattern: '^0$|^[1-9][0-9]{0,8}(B|KB|MB|GB)$', form: 'a size such as 50MB, or 0', minLength: 1 });

/** Guards against runaway cardinality. https://prometheus.io/docs/prometheus/latest/configuration/configuration/ */
export const limits = v
  .object({
    sampleLimit: v
      .integer({ min: 0, max: 10_000_000 })
      .default(50_000)
      .unit('samples')
      .doc('Maximum samples per scrape; it fails above, 0 for no limit. Kubelet, cAdvisor and API server are exempt.'),
    targetLimit: v.integer({ min: 0, max: 100_000 }).default(2000).doc('Maximum targets per job; all of it fails above, 0 for no limit.'),
    labelLimit: v.integer({ min: 0, max: 1000 }).default(64).doc('Maximum labels per sample; the scrape fails above, 0 for no limit.'),
    labelNameLengthLimit: v
      .integer({ min: 0, max: 10_000 })
      .default(256)
      .unit('characters')
      .doc('Longest label name; the scrape fails above, 0 for no limit.'),
    labelValueLengthLimit: v
      .integer({ min: 0, max: 100_000 })
      .default(2048)
      .unit('characters')
      .doc('Longest label value; the scrape fails above, 0 for no limit.'),
    bodySizeLimit: bodySize.default('50MB').doc('Maximum response size; the scrape fails above, 0 for no limit.'),
  })
  .doc('Limits of a scrape, against runaway cardinality.');
