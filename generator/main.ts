import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';

// Node keeps what it makes of the TypeScript of each module: every run but the first is a fifth faster.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/generate', import.meta.url)));
if (isMainThread) {
  // The charts and what tells of them are independent: each has a processor of its own.
  const documents = once(new Worker(new URL(import.meta.url)), 'exit');
  await import('./write-charts.ts');
  const [status] = await documents;
  process.exitCode = Number(status);
} else {
  await import('./write-documents.ts');
}
