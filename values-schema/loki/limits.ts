import { v } from '@helm/ts-helm';

/** What Loki takes and answers at most. https://grafana.com/docs/loki/latest/configure/#limits_config */
export const limits = v
  .object({
    ingestionRate: v.integer({ min: 1, max: 10_000 }).default(10).unit('MB per second').doc('Ingestion rate.'),
    ingestionBurst: v.integer({ min: 1, max: 10_000 }).default(20).unit('MB').doc('Ingestion burst; not below ingestionRate.'),
    streamRate: v.integer({ min: 1, max: 1000 }).default(5).unit('MB per second').doc('Ingestion rate of a container.'),
    streams: v.integer({ min: 100, max: 10_000_000 }).default(10_000).doc('Active streams, that is containers; more are refused.'),
    entries: v.integer({ min: 1, max: 1_000_000 }).default(5000).doc('Maximum lines per query.'),
  })
  .doc('Limits of Loki; refused senders retry.');
