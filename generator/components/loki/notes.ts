import { and, defineText, eq, lines, not, release, ternary, text, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { isInstalled } from '../common/is-installed.ts';
import { named, namespaceOf } from '../common/name.ts';
import { hasLogin } from './external-login.ts';
import { lokiUrl } from './url.ts';

const { external, persistence, storage } = values.loki;
const agents = namespaceOf('logCollector');

/** What is printed of logs after an install or upgrade. */
export const logNotes = defineText('jobpilot-monitoring.logs.notes', 'What is to be done for logs.', {}, () =>
  lines(
    when<string>(
      isInstalled('logCollector'),
      text`

      Logs of all pods are sent to ${lokiUrl({})}. Check that each node has a collector:
        kubectl get daemonset ${named('log-collector')} -n ${agents}
    `,
    ),
    when<string>(
      and(isInstalled('logCollector'), hasLogin),
      text`

      The login at Loki is read from the Secret ${external.secretName}, keys ${external.usernameKey} and ${external.passwordKey}. Create it in both namespaces:
        kubectl create secret generic ${external.secretName} --from-env-file=loki.env -n ${agents}
        kubectl create secret generic ${external.secretName} --from-env-file=loki.env -n ${release.namespace}
    `,
    ),
    when<string>(
      and(isInstalled('loki'), not(persistence.enabled)),
      text`

      Loki has no volume: ${ternary<string>(eq(storage.type, 'filesystem'), 'all logs are', 'what it has not yet stored is')} lost with its pod.
    `,
    ),
  ),
);
