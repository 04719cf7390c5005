/**
 * Builds the documentation as a site of static pages.
 *
 *     npm run site [-- --destination FOLDER] [--base /monitoring/] [--repository https://github.com/OWNER/NAME] [--branch main]
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';
import { root } from './root.ts';
import type { Place } from './stage.ts';

const defaults: Place = JSON.parse(readFileSync(join(import.meta.dirname, 'site.json'), 'utf8'));
const option = (preset: string) => ({ type: 'string', default: preset }) as const;
const { values } = parseArgs({
  options: {
    destination: option(join(root, 'dist', 'site')),
    base: option(defaults.base),
    repository: option(defaults.repository),
    branch: option(defaults.branch),
  },
});
await buildSite({ ...values, base: `/${values.base}/`.replaceAll(/\/+/gu, '/') }, resolve(values.destination));
