/**
 * Writes the plugin into `dist/plugin/`:
 *
 *     npm run plugin
 */
import { join } from 'node:path';
import { buildPlugin } from './build-plugin.ts';

await buildPlugin(join(import.meta.dirname, '..', 'dist', 'plugin'));
console.log('dist/plugin: helm3/ts for Helm 3; helm4/ts, helm4/ts-values and helm4/ts-post for Helm 4');
