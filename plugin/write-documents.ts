/**
 * Writes the tables of what `helm ts convert` converts into the document about it:
 *
 *     npm run generate
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from './src/convert/document.ts';

const file = join(import.meta.dirname, '..', 'docs', 'migrate-from-kube-prometheus-stack.md');
writeFileSync(file, withTables(readFileSync(file, 'utf8')));
console.log('docs/migrate-from-kube-prometheus-stack.md: tables of values');
