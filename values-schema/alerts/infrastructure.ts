import { alert } from './alert.ts';
import { alertGroup } from './alert-group.ts';
import { count, percent, window } from './thresholds.ts';

/** Group 2: pods, deployments, volumes and nodes. */
export const infrastructure = alertGroup('Alerts on the Kubernetes objects that the services run on.', {
  PodCrashLooping: alert(
    { severity: 'warning', for: '15m', doc: 'A container restarts again and again.' },
    {
      threshold: count(0, 'Restarts in the window that are still tolerated.').unit('restarts'),
      window: window(
        '10m',
        'The window that restarts are counted in: longer than the five minutes that the kubelet waits at most. Three of the last six windows with too many count as going on.',
      ),
    },
  ),
  PodNotReady: alert({ severity: 'warning', for: '5m', doc: 'A pod that should run is not ready.' }, {}),
  DeploymentReplicaMismatch: alert(
    { severity: 'warning', for: '10m', doc: 'A Deployment has more or fewer available replicas than it wants, and no rollout is moving.' },
    { window: window('10m', 'A Deployment whose updated replicas changed within this window is still rolling out.') },
  ),
  PVCNearlyFull: alert(
    { severity: 'warning', for: '5m', doc: 'A persistent volume is nearly full.' },
    { threshold: percent(90, 'Share of the volume in use.') },
  ),
  NodeNotReady: alert({ severity: 'critical', for: '3m', doc: 'A node that is not cordoned is not ready.' }, {}),
}).named('Infrastructure');
