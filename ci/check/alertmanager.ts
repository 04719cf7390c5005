import { parse, stringify } from 'yaml';
import { at, configFiles, items, text, type Json } from '../objects.ts';
import { tool } from '../paths.ts';
import { relocate } from '../relocate.ts';
import { complaintOf, run } from '../run.ts';
import { Scratch } from '../scratch.ts';
import type { Tally } from '../tally.ts';

/**
 * The rendered alertmanager.yml and its message templates against `amtool check-config`, which accepts a glob that no
 * template file matches; so that is looked at too.
 */
export async function checkAlertmanager(tally: Tally, name: string, objects: readonly Json[]): Promise<void> {
  const rendered = configFiles(objects, (_key, configMap) => configMap.endsWith('alertmanager-config'));
  const config = rendered.get('alertmanager.yml');
  if (config === undefined) return;
  using scratch = new Scratch();
  for (const [key, content] of rendered) scratch.write(`etc/alertmanager/config/${key}`, content);
  const moved = relocate(parse(config), scratch.folder);
  const file = scratch.write('alertmanager.yml', stringify(moved.config));
  const ended = await run(tool('amtool'), ['check-config', file]);
  tally.add(`${name}: amtool check-config`, complaintOf(ended));
  const globs = items(at(moved.config, 'templates')).map(text);
  if (globs.length === 0) return;
  const found = Number(/(\d+) templates?\b/u.exec(ended.stdout + ended.stderr)?.[1] ?? 0);
  tally.add(`${name}: message templates are found`, found > 0 ? '' : `no file of the ConfigMap matches ${globs.join(', ')}`);
}
