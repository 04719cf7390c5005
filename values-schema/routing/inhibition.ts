import { v } from '@helm/ts-helm';
import { matchers } from './matchers.ts';

/** Which alerts mute which. https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule */
export const inhibitRule = v
  .object({
    enabled: v.boolean().default(true).doc('Enables the rule.'),
    source: matchers('Matchers of the muting alert.'),
    target: matchers('Matchers of the muted alerts.'),
    equal: v
      .array(v.format('labelName'), { minItems: 1, unique: true })
      .doc(
        'Labels that both alerts must share. Alertmanager takes two missing labels for equal, so the chart also requires them not to be empty on both sides, but for cluster and environment.',
      ),
  })
  .named('InhibitRule')
  .doc('A rule by which a firing alert mutes others.');
