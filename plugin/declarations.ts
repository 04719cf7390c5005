import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Writes the declarations of Kubernetes' manifests, which patches and charts import types from. */
export function kubernetesDeclarations(folder: string): void {
  cpSync(join(root, 'node_modules', 'kubernetes-types'), join(folder, 'kubernetes-types'), { recursive: true });
}

/**
 * Writes the declarations of the library, which charts import.
 * @throws Error where TypeScript cannot make them
 */
export function libraryDeclarations(folder: string): void {
  const target = join(folder, '@helm', 'ts-helm');
  mkdirSync(target, { recursive: true });
  const config = join(target, 'tsconfig.json');
  const source = join(root, 'ts-helm', 'src');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: target,
    rootDir: source,
    typeRoots: [join(root, 'node_modules', '@types')],
  };
  writeFileSync(
    config,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files: [join(source, 'index.ts')] }),
  );
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '--project', config], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The declarations of ts-helm cannot be made: ${stdout}`);
  rmSync(config);
  const { name, version }: { readonly name: string; readonly version: string } = JSON.parse(
    readFileSync(join(root, 'ts-helm', 'package.json'), 'utf8'),
  );
  const about = { name, version, type: 'module', exports: { '.': { types: './index.d.ts' } } };
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
}
