import { and, eachEntry, eq, not, notEmpty, or, readAs, release, str, text, v, when, type Maybe, type Node } from '@helm/ts-helm';
import { watched } from '../../values-schema/exporters/instances.ts';
import type { Exporter } from '../exporters/common/name.ts';
import { namespaceOf } from './selectors.ts';
import { byName, withServer } from './server-labels.ts';

/** What is known of a component that must be there. */
export interface ExpectedComponent {
  readonly enabled: Node<boolean>;
  readonly namespace: Maybe<string>;
  readonly service: Node<string>;
}

const watchedServer = v.object({ enabled: watched });

/** The servers that this release watches, by the names that their exporters carry as the label `server`. */
export interface WatchedServers {
  readonly exporter: Exporter;
  /** Whether there are exporters at all. */
  readonly enabled: Node<boolean>;
  /** Values of each by name. */
  readonly instances: Node<object>;
}

/**
 * Lines for a component whose scrape fails, or of which nothing is scraped though it is expected. Each line makes the same labels as
 * the metric of the exporter, so that a server which is down this way or that, by turns, is down all the time.
 */
export function orAbsent(
  component: ExpectedComponent,
  { watches, serverOf = withServer }: { readonly watches?: WatchedServers; readonly serverOf?: typeof withServer } = {},
): Node<string> {
  const place = str`namespace="${namespaceOf(component)}", service="${component.service}"`;
  const failed = str`or max ${byName} (${serverOf(str`up{${place}}`)}) == 0`;
  const none = str`or absent(up{${place}})`;
  if (watches === undefined) {
    return when<string>(
      component.enabled,
      text`
        ${failed}
        ${none}
      `,
    );
  }
  const named = areNamed(component, watches);
  return text`
    ${when<string>(or(component.enabled, named), failed)}
    ${when<string>(and(component.enabled, not(named)), none)}
    ${when<string>(
      and(component.enabled, named),
      eachEntry(watches.instances, 'server', (server, name) =>
        when<string>(readAs(server, watchedServer).enabled, str`or absent(up{${place}, server="${name}"})`),
      ),
    )}
  `;
}

/** A line that leaves a component to the alert that is about it. */
export function unlessExpected(component: ExpectedComponent, watches?: WatchedServers): Node<string> {
  const isOwn = watches === undefined ? component.enabled : or(component.enabled, areNamed(component, watches));
  return when<string>(
    isOwn,
    text`unless on (namespace, service) up{namespace="${namespaceOf(component)}", service="${component.service}"}`,
  );
}

/** Whether the values name the servers that the component is, so that each can be missed by its name. */
function areNamed(component: ExpectedComponent, { exporter, enabled, instances }: WatchedServers): Node<boolean> {
  return and(enabled, notEmpty(instances), eq(component.service, exporter), eq(namespaceOf(component), release.namespace));
}
