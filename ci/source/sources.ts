import { join, relative } from 'node:path';
import { API } from 'typescript/unstable/sync';
import type { SourceFile } from 'typescript/unstable/ast';
import { root } from '../paths.ts';

/** A TypeScript file of the repository. */
interface Source {
  /** Relative to the folder. */
  readonly path: string;
  readonly isTest: boolean;
  readonly tree: SourceFile;
}

/** Tests and their cases, and what stands in folders called testing: helpers of tests. */
function isTest(path: string): boolean {
  return /(?:^|\/)testing\/|\.(?:test|cases|type-test|test-d)\.ts$/u.test(path);
}

/** TypeScript of the repository itself, built tools and installed packages aside. */
function isOwn(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`) && file.endsWith('.ts') && !/\/(?:node_modules|\.tools)\//u.test(file);
}

/** Calls `use` with every file of the TypeScript project in a folder, as TypeScript's own parser reads it. */
export function withSources<T>(use: (sources: readonly Source[]) => T, folder = root): T {
  const api = new API({ cwd: folder });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(folder, 'tsconfig.json')] }).getProjects();
    if (project === undefined) throw new Error('TypeScript finds no project for tsconfig.json.');
    const { program } = project;
    const own = program.getSourceFileNames().filter((file) => isOwn(file, folder));
    return use(
      own.toSorted().flatMap((file) => {
        const tree = program.getSourceFile(file);
        const path = relative(folder, file);
        return tree === undefined ? [] : [{ path, tree, isTest: isTest(path) }];
      }),
    );
  } finally {
    api.close();
  }
}
