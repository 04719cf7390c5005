/**
 * Checks the generated charts as their users' tools would, over their defaults, their ci/ values and the examples: helm lint and
 * template with Helm 3 and 4, the Kubernetes API's schemas, promtool and amtool.
 *
 *     npm run check
 */
import { basename } from 'node:path';
import { checkAlertmanager } from './check/alertmanager.ts';
import { checkKubernetes } from './check/kubernetes.ts';
import { checkLoki } from './check/loki.ts';
import { checkPrometheus } from './check/prometheus.ts';
import { helms, lint, template } from './helm.ts';
import { readObjects } from './objects.ts';
import { chart, exportersChart } from './paths.ts';
import { Renderer } from './renderer.ts';
import { complaintOf } from './run.ts';
import { Tally } from './tally.ts';
import { valueSets, type ValueSet } from './value-sets.ts';

/** Helm 3 cuts white space off the end of each document, Helm 4 adds a line to it. */
function withoutEmptyEnds(manifest: string): string {
  return manifest.replaceAll(/\s+(?=\n---\n)/gu, '').trimEnd();
}

/** The first line in which the output of Helm 3 and Helm 4 differs. */
function difference(helm3: string, helm4: string): string {
  const [left, right] = [withoutEmptyEnds(helm3).split('\n'), withoutEmptyEnds(helm4).split('\n')];
  if (left.join('\n') === right.join('\n')) return '';
  const line = left.findIndex((one, index) => one !== right[index]);
  return `line ${String(line + 1)}: Helm 3 has ${JSON.stringify(left[line])}, Helm 4 ${JSON.stringify(right[line])}`;
}

async function check(tally: Tally, renderer: Renderer, of: string, set: ValueSet): Promise<void> {
  const lints = await Promise.all(helms.map((helm) => lint(helm, set.files, of)));
  const templates = await Promise.all(helms.map((helm) => template(helm, set.files, of)));
  for (const [index, helm] of helms.entries()) {
    const [linted, rendered] = [lints[index], templates[index]];
    if (linted !== undefined) tally.add(`${set.name}: ${helm} lint --strict`, complaintOf(linted));
    if (rendered !== undefined) tally.add(`${set.name}: ${helm} template`, complaintOf(rendered));
  }
  const [helm3, helm4] = templates;
  if (helm3?.status !== 0 || helm4?.status !== 0) return;
  tally.add(`${set.name}: Helm 3 and Helm 4 print the same`, difference(helm3.stdout, helm4.stdout));
  const objects = readObjects(helm4.stdout);
  await checkPrometheus(tally, set.name, objects);
  await checkAlertmanager(tally, set.name, objects);
  checkLoki(tally, set.name, objects);
  await checkKubernetes(tally, renderer, set);
}

const tally = new Tally('check');
for (const checked of [chart, exportersChart]) {
  const renderer = new Renderer(checked);
  const prefix = checked === chart ? '' : `${basename(checked)}: `;
  const sets = valueSets(checked).map((set) => ({ ...set, name: `${prefix}${set.name}` }));
  try {
    for (const set of sets) await tally.attempt(`${set.name}: all`, () => check(tally, renderer, checked, set));
  } finally {
    renderer.close();
  }
}
tally.end();
