import { parse, stringify } from 'yaml';
import { at, configFiles, items, type Json } from '../objects.ts';
import { tool } from '../paths.ts';
import { relocate } from '../relocate.ts';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import type { Tally } from '../tally.ts';

/** Whether a rendered Prometheus only forwards what it scrapes: agents take no rules. */
function isAgent(objects: readonly Json[]): boolean {
  const sets = objects.filter((one) => one['kind'] === 'StatefulSet');
  return sets
    .flatMap((one) => items(at(one, 'spec', 'template', 'spec', 'containers')))
    .some((one) => items(at(one, 'args')).includes('--agent'));
}

/**
 * The rendered rules, those of PrometheusRules too, against `promtool check rules`, the rendered prometheus.yml against `promtool check config`, with an
 * empty file for each token, certificate and password that the configuration names.
 * https://prometheus.io/docs/prometheus/latest/command-line/promtool/
 */
export async function checkPrometheus(tally: Tally, name: string, objects: readonly Json[]): Promise<void> {
  using scratch = new Scratch();
  const rules = configFiles(objects, (_key, configMap) => configMap.endsWith('prometheus-rules'));
  const files = [...rules].map(([key, content]) => scratch.write(`etc/prometheus/rules/${key}`, content));
  const resources = objects.filter((one) => one['kind'] === 'PrometheusRule').map((one) => at(one, 'spec'));
  files.push(...resources.map((spec, index) => scratch.write(`resources/${String(index)}.yml`, stringify(spec))));
  if (files.length > 0) {
    const ended = await run(tool('promtool'), ['check', 'rules', '--lint=all', '--lint-fatal', ...files]);
    tally.add(`${name}: promtool check rules`, complaintOf(ended));
  }
  const config = configFiles(objects, (key) => key === 'prometheus.yml').get('prometheus.yml');
  if (config === undefined) return;
  const moved = relocate(parse(config), scratch.folder);
  for (const path of moved.paths) if (!path.includes('*')) scratch.write(path, '');
  const file = scratch.write('prometheus.yml', stringify(moved.config));
  const mode = isAgent(objects) ? ['--agent'] : [];
  const ended = await run(tool('promtool'), ['check', 'config', ...mode, '--lint=all', '--lint-fatal', file]);
  tally.add(`${name}: promtool check config`, complaintOf(ended));
}
