import { cpSync, existsSync } from 'node:fs';
import { join } from 'pathe';
import { fileURLToPath } from '../protocol/file-urls.ts';
import { own } from '../sandbox/own.ts';
import { writeFiles } from './write-files.ts';

const config = {
  compilerOptions: {
    target: 'es2024',
    lib: ['es2024'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  },
};

/**
 * Gives an editor what it checks a folder's modules by: a tsconfig.json, unless there is one, and declarations of Kubernetes'
 * manifests and of the library below node_modules. When modules run, nothing of that is read.
 */
export function writeEditorFiles(folder: string): readonly string[] {
  cpSync(fileURLToPath(new URL('editor/node_modules', own)), join(folder, 'node_modules'), { recursive: true });
  const isNew = !existsSync(join(folder, 'tsconfig.json'));
  const written = isNew ? writeFiles(folder, [['tsconfig.json', `${JSON.stringify(config, null, 2)}\n`]], false) : [];
  return [...written, join(folder, 'node_modules')];
}
