import { v } from '@helm/ts-helm';
import { matchers } from './matchers.ts';

/** Which alerts mute which. https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule */
export const inhibitRule = v
  .object({
    enabled: v.boolean().default(true).doc('Whether the rule is written.'),
    source: matchers('What the alert that mutes must be.'),
    target: matchers('What the muted alerts must be.'),
    equal: v
      .array(v.format('labelName'), { minItems: 1, unique: true })
      .doc(
        'Labels that both alerts must share. Alertmanager takes two missing labels for equal, so the chart also requires them not to be empty on both sides, but for cluster and environment.',
      ),
  })
  .named('InhibitRule')
  .doc('A rule by which a firing alert mutes others.');
