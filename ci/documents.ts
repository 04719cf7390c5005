/**
 * Writes the documents that are made from what the checks use; `npm run generate` runs it after the generator.
 *
 *     node ci/documents.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compatibilityDocument } from './compatibility/document.ts';
import { root } from './paths.ts';

const documents: Readonly<Record<string, () => string>> = { 'compatibility.md': compatibilityDocument };

for (const [name, write] of Object.entries(documents)) writeFileSync(join(root, 'docs', name), write());
console.log(`docs: ${Object.keys(documents).join(', ')}`);
