import type { AlertTest } from '../cases/alert-test.ts';
import { boundary } from '../cases/boundary.ts';
import { levelCases } from '../cases/level-cases.ts';
import { series } from '../cases/series.ts';
import type { Settings } from '../cases/settings.ts';
import { namespace, stateOf, volumeOf } from '../cases/targets.ts';

/** The cases of PVCNearlyFull. */
export function pvcNearlyFullCases({ alertGroups, metrics }: Settings): AlertTest {
  const settings = alertGroups.infrastructure.alerts.PVCNearlyFull;
  const { threshold } = settings;
  const bad = threshold + 1;
  const volume = (used: string, claim = 'data-1', node = 'n1') => ({
    ...series(metrics.volumeUsed, volumeOf(claim, node), used),
    ...series(metrics.volumeCapacity, volumeOf(claim, node), '100x*'),
  });
  const labels = (number: number) => ({ namespace, persistentvolumeclaim: `data-${String(number)}` });
  const full = volume(`${String(bad)}x*`);
  const mode = (access_mode: string, samples: string) =>
    series(metrics.volumeClaimAccessMode, stateOf({ persistentvolumeclaim: 'data-1', access_mode }), samples);
  const readOnly = (samples: string) => mode('ReadOnlyMany', samples);
  const writable = (samples: string) => mode('ReadWriteOnce', samples);
  const fires = [{ labels: labels(1), since: 0 }];
  return {
    name: 'PVCNearlyFull',
    settings,
    cases: [
      ...levelCases({
        settings,
        good: threshold - 1,
        bad,
        series: (samples, number) => volume(samples, `data-${String(number)}`),
        labels,
        says: {
          summary: 'Volume data-1 is nearly full',
          description: `Volume claim jobpilot/data-1 is ${String(bad)}% full; above ${String(threshold)}% it must be enlarged or emptied.`,
        },
      }),
      ...boundary({ threshold, unit: '%', step: 0.01, series: (percent) => volume(`${String(percent)}x*`), fires }),
      { kinds: ['missing'], name: 'no figure for the size', series: series(metrics.volumeUsed, volumeOf('data-1'), '99x*') },
      { kinds: ['quiet'], name: 'a volume that is only read', series: { ...full, ...readOnly('1x*') } },
      { kinds: ['fires'], name: 'a volume that is not only read', series: { ...full, ...readOnly('0x*') }, fires },
      {
        kinds: ['fires'],
        name: 'a volume that one node may write and many may read',
        series: { ...full, ...readOnly('1x*'), ...writable('1x*') },
        fires,
      },
      { kinds: ['quiet'], name: 'a volume that nobody may write any more', series: { ...full, ...readOnly('1x*'), ...writable('0x*') } },
      {
        kinds: ['several'],
        name: 'a volume on two nodes alerts once',
        series: { ...full, ...volume(`${String(bad)}x*`, 'data-1', 'n2') },
        fires,
      },
      {
        kinds: ['several'],
        name: 'a volume on two nodes is not twice as full',
        series: { ...volume(`${String(threshold - 1)}x*`), ...volume(`${String(threshold - 1)}x*`, 'data-1', 'n2') },
      },
    ],
  };
}
