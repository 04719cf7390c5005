import { defineText, notEmpty, release, str, trimSuffix, when } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { named } from '../common/name.ts';
import { ports } from '../common/ports.ts';

const { url } = values.loki.external;

/** Where Loki is reached inside the cluster, or the one outside the release; the paths of its API come after it. */
export const lokiUrl = defineText('jobpilot-monitoring.loki.url', 'The address of Loki, without a slash at its end.', {}, () =>
  when<string>(notEmpty(url), trimSuffix(url, '/'), str`http://${named('loki')}.${release.namespace}:${ports.loki.web}`),
);
