import type { Finding } from './finding.ts';

/** The same finding over many values files is one, also where they put a prefix before the name of the object. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  const all = [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
  return all.filter((one) => !all.some((other) => isSame(one, other) && isPrefixed(one.subject, other.subject)));
}

function isSame(one: Finding, other: Finding): boolean {
  return one.kind === other.kind && one.detail === other.detail;
}

/** `Service blue-grafana` beside `Service grafana`. */
function isPrefixed(one: string, other: string): boolean {
  const [kind, name = ''] = other.split(' ', 2);
  return one !== other && name !== '' && one.startsWith(`${kind ?? ''} `) && one.endsWith(`-${name}`);
}
