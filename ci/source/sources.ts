import { join, relative } from 'node:path';
import { API } from 'typescript/unstable/sync';
import type { SourceFile } from 'typescript/unstable/ast';
import { root } from '../paths.ts';

/** A TypeScript file of the repository. */
export interface Source {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly isTest: boolean;
  readonly tree: SourceFile;
}

/** Tests and their cases, and what stands in folders called testing: helpers of tests. */
function isTest(path: string): boolean {
  return /(?:^|\/)testing\/|\.(?:test|cases|type-test|test-d)\.ts$/u.test(path);
}

/** TypeScript of the repository itself, built tools and installed packages aside. */
function isOwn(file: string): boolean {
  return file.startsWith(`${root}/`) && file.endsWith('.ts') && !/\/(?:node_modules|\.tools)\//u.test(file);
}

/** Calls `use` with every file of the TypeScript project, as TypeScript's own parser reads it. */
export function withSources<T>(use: (sources: readonly Source[]) => T): T {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects();
    if (project === undefined) throw new Error('TypeScript finds no project for tsconfig.json.');
    const { program } = project;
    const own = program.getSourceFileNames().filter(isOwn);
    return use(
      own.toSorted().flatMap((file) => {
        const tree = program.getSourceFile(file);
        const path = relative(root, file);
        return tree === undefined ? [] : [{ path, tree, isTest: isTest(path) }];
      }),
    );
  } finally {
    api.close();
  }
}
