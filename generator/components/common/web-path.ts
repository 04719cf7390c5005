import { defineText, pageSegment, regexFind, trimPrefix, v, type Node } from '@helm/ts-helm';
import { externalUrls } from './external-url.ts';
import type { Component } from './name.ts';

/** The path as a parameter of a named template. */
export const pathGiven = v.string({ plain: 'alone' });

function below(component: Component) {
  return defineText(
    `jobpilot-monitoring.${component}.path`,
    `The path below which ${component} answers, that of its address in links; nothing where it answers at the root.`,
    {},
    () => regexFind(trimPrefix(trimPrefix(externalUrls[component]({}), 'http://'), 'https://'), `(${pageSegment})+`, { plain: 'alone' }),
  );
}

/** The named templates of webPath. */
export const webPaths = { prometheus: below('prometheus'), alertmanager: below('alertmanager'), grafana: below('grafana') } as const;

/**
 * The path below which a component answers, without a slash at its end; nothing where it answers at the root. What asks the component
 * puts it before its own path: no proxy on the way takes it away.
 */
export function webPath(component: Component): Node<string> {
  return webPaths[component]({});
}
