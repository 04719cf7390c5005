import { v } from '@helm/ts-helm';

/** What Loki takes and answers at most. https://grafana.com/docs/loki/latest/configure/#limits_config */
export const limits = v
  .object({
    ingestionRate: v.integer({ min: 1, max: 10_000 }).default(10).unit('MB per second').doc('Logs taken in a second.'),
    ingestionBurst: v.integer({ min: 1, max: 10_000 }).default(20).unit('MB').doc('Logs taken at once; not below ingestionRate.'),
    streamRate: v.integer({ min: 1, max: 1000 }).default(5).unit('MB per second').doc('Logs taken in a second of one container.'),
    streams: v
      .integer({ min: 100, max: 10_000_000 })
      .default(10_000)
      .doc('Streams, that is containers, that send at the same time; more are refused.'),
    entries: v.integer({ min: 1, max: 1_000_000 }).default(5000).doc('Lines that a query may return.'),
  })
  .doc('Limits of Loki; senders that are refused try again.');
