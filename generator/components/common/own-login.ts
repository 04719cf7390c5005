import type { Component } from './name.ts';

/** Whether the page of a component asks for a login itself, so that its ingress need not. */
export function hasOwnLogin(component: Component): boolean {
  return component === 'grafana';
}
