import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const DOCUMENTS = 'documents';

// Node keeps what it makes of the TypeScript of each module: every run but the first takes less than half the time. This file itself
// is JavaScript, for which Node need not load its compiler of TypeScript in that case.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/generate', import.meta.url)));
// Both processors are busy for a second: code that V8 would make faster meanwhile is no longer run when it is ready. For the
// same reason `npm run generate` gives it a small young generation: new memory costs more than collecting it.
for (const flag of ['--no-opt', '--no-concurrent-recompilation']) setFlagsFromString(flag);
if (process.argv[2] === DOCUMENTS) {
  await import('./write-documents.ts');
} else {
  // The charts and what tells of them are independent: each has a processor of its own.
  const documents = once(
    spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), DOCUMENTS], { stdio: 'inherit' }),
    'exit',
  );
  await import('./write-charts.ts');
  const [status] = await documents;
  process.exitCode = status ?? 1;
}
