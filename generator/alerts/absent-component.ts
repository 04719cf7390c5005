import { text, when, type Maybe, type Node } from '@helm/ts-helm';
import { namespaceOf } from './selectors.ts';

/** What is known of a component that must be there. */
export interface ExpectedComponent {
  readonly enabled: Node<boolean>;
  readonly namespace: Maybe<string>;
  readonly service: Node<string>;
}

/** Lines for an expected component of which nothing is scraped: its target is down, or there is none. */
export function orAbsent(component: ExpectedComponent): Node<string> {
  const namespace = namespaceOf(component);
  return when<string>(
    component.enabled,
    text`
      or max by (namespace, service) (up{namespace="${namespace}", service="${component.service}"}) == 0
      or absent(up{namespace="${namespace}", service="${component.service}"})
    `,
  );
}

/** A line that leaves an expected component to the alert that is about it. */
export function unlessExpected(component: ExpectedComponent): Node<string> {
  return when<string>(
    component.enabled,
    text`unless on (namespace, service) up{namespace="${namespaceOf(component)}", service="${component.service}"}`,
  );
}
