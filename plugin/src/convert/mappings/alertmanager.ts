import { component, volume } from './component.ts';
import { at, type MappingRow } from './mapping-row.ts';

const config: readonly MappingRow[] = [
  { from: 'global', to: 'notifications', as: 'globalSettings' },
  { from: 'route', to: 'routing', as: 'rootRoute', inPlaceOf: ['routing.routes'] },
  { from: 'inhibit_rules', to: 'routing.inhibitRules', as: 'inhibitRules', inPlaceOf: ['routing.inhibitRules'] },
  { from: 'time_intervals', to: 'routing.timeIntervals', as: 'timeIntervals' },
  { from: 'mute_time_intervals', to: 'routing.timeIntervals', as: 'timeIntervals' },
  { from: 'receivers', to: 'receivers', as: 'receivers', inPlaceOf: ['receivers', 'routing.routes'] },
];

/** Alertmanager and its configuration. */
export const alertmanager: readonly MappingRow[] = [
  ...component('alertmanager', 'alertmanager.alertmanagerSpec'),
  ...at('alertmanager.alertmanagerSpec', 'alertmanager', [
    { from: 'retention', to: 'retention' },
    { from: 'clusterPeerTimeout', to: 'cluster.peerTimeout' },
    { from: 'clusterGossipInterval', to: 'cluster.gossipInterval' },
    { from: 'clusterPushpullInterval', to: 'cluster.pushPullInterval' },
    { from: 'secrets', to: 'extraSecrets', as: 'entries' },
    { from: 'limits.maxSilences', to: 'extraArgs.silences\\.max-silences', as: 'flag' },
  ]),
  ...volume('alertmanager.alertmanagerSpec.storage', 'alertmanager'),
  ...at(
    'alertmanager.config',
    '',
    config.map((one) => ({ ...one, templates: true })),
  ),
  { from: 'alertmanager.templateFiles', to: 'notifications.templates', as: 'templates', templates: true },
];
