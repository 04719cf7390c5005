import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { minutesOf } from '../cases/minutes-of.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { memberOf, namespace, volumeOf } from '../cases/targets.ts';

/** Minutes between two samples. */
const step = 10;

/** The cases of MonitoringVolumeFilling. */
export function monitoringVolumeFillingCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.monitoring.alerts.MonitoringVolumeFilling;
  const { threshold } = settings;
  const [wait, horizon] = [minutesOf(settings.for) / step, minutesOf(settings.horizon) / step];
  const claim = (number: number) => `data-prometheus-${String(number)}`;
  const labels = (number: number) => ({ namespace, persistentvolumeclaim: claim(number) });
  /** A volume of which so many percent are used, and whose free space has these samples. */
  const volume = (used: string, free: string, name = claim(1)) => ({
    ...series(metrics.volumeAvailable, volumeOf(name), free),
    ...series(metrics.volumeUsed, volumeOf(name), used),
    ...series(metrics.volumeCapacity, volumeOf(name), '100x*'),
  });
  /** The database on it, of so many percent of the volume, with a size limit. */
  const database = (size: number, limit: number) => ({
    ...series('prometheus_tsdb_retention_limit_bytes', memberOf('prometheus', 1), `${String(limit)}x*`),
    ...series('prometheus_tsdb_storage_blocks_bytes', memberOf('prometheus', 1), `${String(size - 3)}x*`),
    ...series('prometheus_tsdb_wal_storage_size_bytes', memberOf('prometheus', 1), '2x*'),
    ...series('prometheus_tsdb_head_chunks_storage_size_bytes', memberOf('prometheus', 1), '1x*'),
  });
  /** Loses one unit a step, and would not last until the horizon. */
  const falls = `${String(horizon - 20)}-1x*`;
  const bad = `${String(threshold + 5)}x*`;
  const last = wait + 6;
  const fires = [{ labels: labels(1), since: step }];
  return {
    name: 'MonitoringVolumeFilling',
    settings,
    step,
    settles: minutesOf(settings.window),
    cases: [
      {
        kinds: ['fires'],
        name: 'full before the horizon',
        series: volume(bad, falls),
        fires,
        says: {
          summary: 'Volume data-prometheus-1 fills up',
          description: `At the pace of the last ${settings.window}, volume claim jobpilot/data-prometheus-1 is full within ${settings.horizon}.`,
        },
      },
      ...boundary({ threshold, unit: '%', step: 0.01, series: (percent) => volume(`${String(percent)}x*`, falls), fires }),
      { kinds: ['quiet'], name: 'full long after the horizon', series: volume(bad, `${String(horizon)}-0.1x*`) },
      { kinds: ['quiet'], name: 'nearly full and steady', series: volume('99x*', '1x*') },
      { kinds: ['quiet'], name: 'full and steady, of which PVCNearlyFull tells', series: volume('100x*', '0x*') },
      {
        kinds: ['quiet'],
        name: 'a database that its size limit ends before the volume is full',
        series: { ...volume(bad, falls), ...database(threshold + 5, 99.5) },
      },
      {
        kinds: ['fires'],
        name: 'a size limit as large as the volume',
        series: { ...volume(bad, falls), ...database(threshold + 5, 100) },
        fires,
      },
      { kinds: ['fires'], name: 'no size limit', series: { ...volume(bad, falls), ...database(threshold + 5, 0) }, fires },
      {
        kinds: ['fires'],
        name: 'something else lies on the volume and leaves too little room',
        series: { ...volume(bad, falls), ...database(threshold - 5, 90) },
        fires,
      },
      { kinds: ['missing'], name: 'no figure for what is free', series: series(metrics.volumeUsed, volumeOf(claim(1)), bad) },
      {
        kinds: ['gone'],
        name: 'a volume that is deleted while it fires',
        series: volume(`${String(threshold + 5)}x${String(last)} stale`, `${String(horizon - 20)}-1x${String(last)} stale`),
        fires: [{ labels: labels(1), since: step, until: last * step }],
      },
      { kinds: ['quiet'], name: "another's volume", series: volume(bad, falls, 'data-postgres-0') },
      {
        kinds: ['several'],
        name: 'each for itself, also with a prefix before the name',
        series: { ...volume(bad, falls), ...volume(bad, falls, 'data-blue-alertmanager-2'), ...volume(bad, '50x*', claim(3)) },
        fires: [...fires, { labels: { namespace, persistentvolumeclaim: 'data-blue-alertmanager-2' }, since: step }],
      },
    ],
  };
}
