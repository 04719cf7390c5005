import type { Alert } from './alert.ts';
import type { Stack } from './stack.ts';

const addressee = { service: 'webhook', to: 'MARKER_URL' } as const;

let count = 0;

/**
 * Waits until what was to be sent before has been sent, without looking at a clock: an alert goes the same way, is notified of,
 * and changes, which is notified of an interval of its group later. That is longer than the last member waits for its turn.
 */
export async function marker(stack: Stack): Promise<void> {
  count += 1;
  const service = `marker-${String(count)}`;
  const alert = (pod: string): Alert => ({
    labels: { alertname: 'TrialMarker', namespace: 'jobpilot', severity: 'info', service, pod: `${service}-${pod}` },
    annotations: {},
    generatorURL: '',
  });
  await stack.post(alert('first'));
  await stack.told.waitFor({ ...addressee, names: `${service}-first` });
  await stack.post(alert('second'));
  await stack.told.waitFor({ ...addressee, names: `${service}-second` });
}
