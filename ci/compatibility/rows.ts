import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versions } from './versions.ts';
import { kubernetesVersions } from '../check/kubernetes.ts';
import { at } from '../objects.ts';
import { root } from '../paths.ts';
import { kindVersions, pinned, testedProgram } from './pins.ts';

/** A line of the table: what, in which version, and what shows that it works. */
type Row = readonly [what: string, version: string, shownBy: string];

/** The versions of Kubernetes, of Helm and of components that checks use, and how. */
export function rows(): readonly Row[] {
  return [...kubernetes(), ...helm(), ...components()];
}

function kubernetes(): readonly Row[] {
  const installed = new Map(kindVersions().map((tag) => [/^v(1\.\d+)/u.exec(tag)?.[1], tag.slice(1)]));
  const releases: unknown = JSON.parse(readFileSync(join(root, 'tools', 'kubernetes-schemas', 'versions.json'), 'utf8'));
  const exact = String(at(releases, 'versions')).split(',');
  return kubernetesVersions().map((minor): Row => {
    const release = exact.find((one) => one.startsWith(`v${minor}.`))?.slice(1) ?? minor;
    const inKind = installed.get(minor);
    const rendered = `every value set rendered for it and checked against the API of ${release}`;
    return ['Kubernetes', minor, inKind === undefined ? rendered : `${rendered}; the workflow installs it on kind ${inKind}`];
  });
}

function helm(): readonly Row[] {
  return ['v3', 'v4'].map((major): Row => {
    const version = pinned(`helm${major.slice(1)}`, `helm.sh/helm/${major}`);
    return ['Helm', version.slice(1), 'lint, template and package with the program itself; the plugin; every value set'];
  });
}

function components(): readonly Row[] {
  return Object.entries(versions.images).map(([name, { registry, repository, tag }]): Row => [
    `\`${registry}/${repository}\``,
    tag,
    shownBy(testedProgram(name)?.replace(/^v/u, ''), tag.replace(/^v/u, '')),
  ]);
}

function shownBy(tested: string | undefined, version: string): string {
  if (tested === undefined) return 'its objects and configuration are checked; outside a cluster no test runs the program';
  return tested === version ? 'tests run this version of the program' : `tests run version ${tested} of the program`;
}
