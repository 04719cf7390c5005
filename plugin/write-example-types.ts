/**
 * Writes the types of the monitoring chart's values beside the example that uses them, as `helm ts types` does:
 *
 *     npm run generate
 */
import { join } from 'node:path';
import { writeFiles } from './src/cli/write-files.ts';
import { chartTypes } from './src/types/chart-types.ts';

const root = join(import.meta.dirname, '..');
const { files } = await chartTypes(join(root, 'charts', 'jobpilot-monitoring'));
const paths = writeFiles(join(root, 'examples', 'plugin', 'values', 'types'), files, true);
console.log(`examples/plugin: ${String(paths.length)} files of types`);
