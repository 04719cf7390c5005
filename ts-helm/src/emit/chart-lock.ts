import { createHash } from 'node:crypto';
import { escapedJson } from '../ast/escaped-json.ts';
import type { ChartDefinition, Dependency } from '../chart/chart.ts';
import { dependenciesOf } from '../chart/dependencies.ts';

/** Helm writes the time at which it looked the versions up; a fixed one keeps the same chart the same bytes. */
const GENERATED = '1970-01-01T00:00:00Z';

/**
 * Chart.lock as `helm dependency update` writes it, or nothing where the chart brings no other along. `helm dependency build`
 * refuses a lock whose digest is not that of the dependencies in Chart.yaml and in the lock.
 * https://helm.sh/docs/helm/helm_dependency_build/
 */
export function chartLock(chart: ChartDefinition): string | undefined {
  const wanted = dependenciesOf(chart);
  if (wanted.length === 0) return undefined;
  const locked = wanted.map(({ name, version, repository }) => ({ name, version, repository }));
  const entries = locked.map(
    ({ name, version, repository }) => `- name: ${name}\n  repository: ${repository === '' ? '""' : repository}\n  version: ${version}\n`,
  );
  return `dependencies:\n${entries.join('')}digest: ${digestOf(wanted, locked)}\ngenerated: "${GENERATED}"\n`;
}

/** The SHA-256 of both lists as Go writes them as JSON: in the order of Helm's struct, with <, > and & escaped. */
function digestOf(wanted: readonly Dependency[], locked: readonly Dependency[]): string {
  const escaped = escapedJson(JSON.stringify([wanted, locked]), /[<>&]/gu);
  return `sha256:${createHash('sha256').update(escaped).digest('hex')}`;
}
