import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { ChartDefinition } from '@helm/ts-helm';
import { changesOf, type Change } from './changes.ts';
import { icon } from './icon.ts';
import { imagesOf } from './images.ts';
import release from './release.json' with { type: 'json' };

/** The key that signs packages, where there is one. */
interface SignKey {
  readonly fingerprint: string;
  /** Where the public key can be had. */
  readonly url: string;
}

/** What release.json holds. */
export interface ReleaseFacts {
  readonly category: string;
  readonly license: string;
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly signKey: SignKey | null;
}

const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');

/** A list or map as the text of an annotation; its lines stay short enough for a reader of Chart.yaml. */
function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 110 });
}

/** What changed in a chart: in one that is brought along, what names it. */
function changesIn({ metadata: { name, version }, subcharts = [] }: ChartDefinition): readonly Change[] {
  const changes = changesOf(changelog, version);
  return subcharts.length > 0 ? changes : changes.filter(({ description }) => description.includes(name));
}

/** As many changes as are listed: the annotations are stored in every release. */
const LISTED = 20;

function shortened(changes: readonly Change[]): readonly Change[] {
  if (changes.length <= LISTED) return changes;
  const description = `${String(changes.length - LISTED)} more changes are in CHANGELOG.md`;
  return [...changes.slice(0, LISTED), { kind: 'changed', description }];
}

/** A chart with what Artifact Hub shows of it: the icon and the annotations. https://artifacthub.io/docs/topics/annotations/helm/ */
export function listed(chart: ChartDefinition, { category, license, links, signKey }: ReleaseFacts = release): ChartDefinition {
  const changes = changesIn(chart);
  const annotations = {
    'artifacthub.io/category': category,
    ...(changes.length === 0 ? {} : { 'artifacthub.io/changes': yaml(shortened(changes)) }),
    'artifacthub.io/containsSecurityUpdates': String(changes.some(({ kind }) => kind === 'security')),
    'artifacthub.io/images': yaml(imagesOf(chart)),
    'artifacthub.io/license': license,
    'artifacthub.io/links': yaml(links),
    'artifacthub.io/prerelease': String(chart.metadata.version.includes('-')),
    ...(signKey === null ? {} : { 'artifacthub.io/signKey': yaml(signKey) }),
  };
  return { ...chart, metadata: { ...chart.metadata, icon, annotations } };
}
