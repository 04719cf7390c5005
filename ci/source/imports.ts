import { posix } from 'node:path';
import {
  isCallExpression,
  isExportDeclaration,
  isImportDeclaration,
  isNamedExports,
  isNamedImports,
  isStringLiteral,
  SyntaxKind,
  type ExportDeclaration,
  type ImportDeclaration,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast';

/** One import, or re-export, of a file. */
export interface Import {
  /** A path relative to the repository's root, or the name of a package. */
  readonly target: string;
  /** Whether the file passes on what it imports. */
  readonly reExport: boolean;
  /** What it takes of the target, by the names that the target exports it under; nothing where that is all of it. */
  readonly names?: readonly string[];
}

/** The workspaces that others import by name. */
const workspaces: Readonly<Record<string, string>> = {
  '@helm/ts-helm': 'ts-helm/src/index.ts',
};

function resolve(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return workspaces[specifier] ?? specifier;
}

/** What a declaration takes by name; nothing where it takes all. */
function namesOf(node: ImportDeclaration | ExportDeclaration): readonly string[] | undefined {
  if (isExportDeclaration(node))
    return node.exportClause !== undefined && isNamedExports(node.exportClause)
      ? node.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
      : undefined;
  const { importClause } = node;
  const byDefault = importClause?.name === undefined ? [] : ['default'];
  const bindings = importClause?.namedBindings;
  if (bindings === undefined) return byDefault;
  if (!isNamedImports(bindings)) return undefined;
  return [...byDefault, ...bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)];
}

/** Every import of a file: `import`, `export … from` and `import()`. */
export function importsOf(tree: SourceFile, path: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: Node | undefined, reExport: boolean, names?: readonly string[]): void => {
    if (specifier !== undefined && isStringLiteral(specifier))
      found.push({ target: resolve(specifier.text, path), reExport, ...(names === undefined ? {} : { names }) });
  };
  const visit = (node: Node): void => {
    if (isImportDeclaration(node)) add(node.moduleSpecifier, false, namesOf(node));
    else if (isExportDeclaration(node)) add(node.moduleSpecifier, true, namesOf(node));
    else if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}
