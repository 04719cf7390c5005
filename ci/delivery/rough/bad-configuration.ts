import assert from 'node:assert/strict';
import type { Server } from '../../loopback/server.ts';
import { onWarning } from '../addressees.ts';
import type { Case } from '../case.ts';
import { loadedAt } from '../stack/loaded-at.ts';

/** A receiver, or a job, that is misspelt. */
const mistake = '\nmisspelt: true\n';

function spoil(server: Server): string {
  const good = server.member.configText();
  server.member.writeConfig(good + mistake);
  return good;
}

/** A configuration with a mistake in it. */
export const badConfiguration: Case = {
  name: 'a configuration with a mistake is refused, the one before goes on working, and an alert says so',
  run: async ({ stack }) => {
    const { rules, told, cluster } = stack;
    const [alertmanager, prometheus] = [cluster.alertmanagers[0], cluster.prometheus[0]];
    assert.ok(alertmanager && prometheus);
    const before = [await loadedAt(alertmanager), await loadedAt(prometheus)];
    const good = [spoil(alertmanager), spoil(prometheus)];
    const answer = await fetch(`${alertmanager.url}/-/reload`, { method: 'POST' });
    assert.equal(answer.status, 500);

    await stack.post(rules.alert('HighLatency', { service: 'trial-after-mistake' }));
    for (const addressee of onWarning) {
      await told.waitFor({ ...addressee, names: 'trial-after-mistake' });
      await told.waitFor({ ...addressee, names: 'AlertmanagerConfigReloadFailed' });
      await told.waitFor({ ...addressee, names: 'PrometheusConfigReloadFailed' });
    }
    assert.deepEqual([await loadedAt(alertmanager), await loadedAt(prometheus)], before);
    alertmanager.member.writeConfig(good[0] ?? '');
    prometheus.member.writeConfig(good[1] ?? '');
    assert.equal((await fetch(`${alertmanager.url}/-/reload`, { method: 'POST' })).status, 200);
  },
};
