import { v } from '@helm/ts-helm';

/** Logs that are kept for another time. https://grafana.com/docs/loki/latest/operations/storage/retention/#retention-configuration */
export const retentionStreams = v
  .map(
    v.object({
      selector: v.string({ minLength: 1, maxLength: 2000 }).doc('Stream selector, such as {namespace="shop", container="audit"}.'),
      period: v.duration().doc('How long they are kept; a day at least.'),
      priority: v.integer({ min: 0, max: 1000 }).default(1).doc('Priority where several match; the highest wins.'),
    }),
  )
  .default({})
  .doc('Streams with another retention, by name.');
