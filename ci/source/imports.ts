import { posix } from 'node:path';
import {
  isCallExpression,
  isExportDeclaration,
  isImportDeclaration,
  isStringLiteral,
  SyntaxKind,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast';

/** One import, or re-export, of a file. */
export interface Import {
  /** A path relative to the repository's root, or the name of a package. */
  readonly target: string;
  /** Whether the file passes on what it imports. */
  readonly reExport: boolean;
}

/** The workspaces, which import each other by name. */
const workspaces: Readonly<Record<string, string>> = {
  '@helm/ts-helm': 'ts-helm/src/index.ts',
  '@jobpilot/values-schema': 'values-schema/main.ts',
  '@jobpilot/generator': 'generator/main.ts',
};

function resolve(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return workspaces[specifier] ?? specifier;
}

/** Every import of a file: `import`, `export … from` and `import()`. */
export function importsOf(tree: SourceFile, path: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: Node | undefined, reExport: boolean): void => {
    if (specifier !== undefined && isStringLiteral(specifier)) found.push({ target: resolve(specifier.text, path), reExport });
  };
  const visit = (node: Node): void => {
    if (isImportDeclaration(node)) add(node.moduleSpecifier, false);
    else if (isExportDeclaration(node)) add(node.moduleSpecifier, true);
    else if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}
