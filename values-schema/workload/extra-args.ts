import { v } from '@helm/ts-helm';

/**
 * Command-line flags that the chart does not know.
 * @param ownFlags the flags that the chart writes: Prometheus and Alertmanager refuse to start where one is given twice
 */
export const extraArgs = (ownFlags: readonly string[]) =>
  v
    .map(v.string({ maxLength: 4096 }), {
      keyPattern: '^[a-z][a-z0-9._-]*$',
      keyForm: 'flag without its dashes',
      reserved: ownFlags.toSorted(),
    })
    .default({})
    .doc(
      'Command-line flags by name without dashes; an empty value writes the flag alone. Flags that the chart sets have values of their own.',
    );
